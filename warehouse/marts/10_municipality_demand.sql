-- How much is advertised in each municipality. Positions that name no single
-- municipality are not spread over them: they stand under NULL, by county.
CREATE OR REPLACE VIEW municipality_demand_rows AS
SELECT * FROM notice_position;

CREATE OR REPLACE TABLE municipality_demand AS
SELECT
    county,
    municipality,
    count(*) AS positions,
    CAST(sum(openings) AS BIGINT) AS openings,
    count(DISTINCT employer_key) AS employers,
    distinct_in(list(sources)) AS sources,
    by_employer(list(employer_key)) AS by_employer,
    by_employer(flatten(list(per_opening(employer_key, openings)))) AS openings_by_employer
FROM municipality_demand_rows
GROUP BY ALL;
COMMENT ON TABLE municipality_demand IS 'positions by municipality; NULL where none is named; inside only';
