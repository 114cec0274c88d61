-- How much is advertised in the country.
CREATE OR REPLACE VIEW nation_demand_rows AS
SELECT * FROM notice_position;

CREATE OR REPLACE TABLE nation_demand AS
SELECT
    count(*) AS positions,
    CAST(sum(openings) AS BIGINT) AS openings,
    count(DISTINCT employer_key) AS employers,
    distinct_in(list(sources)) AS sources,
    by_employer(list(employer_key)) AS by_employer,
    by_employer(flatten(list(per_opening(employer_key, openings)))) AS openings_by_employer
FROM nation_demand_rows;
COMMENT ON TABLE nation_demand IS 'positions in all; inside only';
