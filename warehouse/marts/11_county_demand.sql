-- How much is advertised in each county; NULL where none is named.
CREATE OR REPLACE VIEW county_demand_rows AS
SELECT * FROM notice_position;

CREATE OR REPLACE TABLE county_demand AS
SELECT
    county,
    count(*) AS positions,
    CAST(sum(openings) AS BIGINT) AS openings,
    count(DISTINCT employer_key) AS employers,
    distinct_in(list(sources)) AS sources,
    by_employer(list(employer_key)) AS by_employer,
    by_employer(flatten(list(per_opening(employer_key, openings)))) AS openings_by_employer
FROM county_demand_rows
GROUP BY ALL;
COMMENT ON TABLE county_demand IS 'positions by county; NULL where none is named; inside only';
