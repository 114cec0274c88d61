-- How much is advertised in each municipality. Positions that name no single
-- municipality are not spread over them: they stand under NULL, by county.
CREATE OR REPLACE VIEW municipality_demand_rows AS
SELECT * FROM notice_position;

CREATE OR REPLACE TABLE municipality_demand AS
WITH part AS (
    SELECT
        county,
        municipality,
        employer_key,
        sources,
        grouping(sources) = 1 AS of_employer,
        count(*) AS positions,
        sum(openings) AS openings
    FROM municipality_demand_rows
    GROUP BY GROUPING SETS ((county, municipality, employer_key), (county, municipality, sources))
)

SELECT
    county,
    municipality,
    CAST(sum(positions) FILTER (of_employer) AS BIGINT) AS positions,
    CAST(sum(openings) FILTER (of_employer) AS BIGINT) AS openings,
    count(employer_key) AS employers,
    distinct_in(list(sources) FILTER (NOT of_employer)) AS sources,
    largest_first(list(positions) FILTER (of_employer)) AS by_employer,
    largest_first(list(openings) FILTER (of_employer)) AS openings_by_employer
FROM part
GROUP BY county, municipality;
COMMENT ON TABLE municipality_demand IS 'positions by municipality; NULL where none is named; inside only';
