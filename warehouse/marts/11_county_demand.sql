-- How much is advertised in each county; NULL where none is named.
CREATE OR REPLACE VIEW county_demand_rows AS
SELECT * FROM notice_position;

CREATE OR REPLACE TABLE county_demand AS
WITH part AS (
    SELECT
        county,
        employer_key,
        sources,
        grouping(sources) = 1 AS of_employer,
        count(*) AS positions,
        sum(openings) AS openings
    FROM county_demand_rows
    GROUP BY GROUPING SETS ((county, employer_key), (county, sources))
)

SELECT
    county,
    CAST(sum(positions) FILTER (of_employer) AS BIGINT) AS positions,
    CAST(sum(openings) FILTER (of_employer) AS BIGINT) AS openings,
    count(employer_key) AS employers,
    distinct_in(list(sources) FILTER (NOT of_employer)) AS sources,
    largest_first(list(positions) FILTER (of_employer)) AS by_employer,
    largest_first(list(openings) FILTER (of_employer)) AS openings_by_employer
FROM part
GROUP BY county;
COMMENT ON TABLE county_demand IS 'positions by county; NULL where none is named; inside only';
