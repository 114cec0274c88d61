-- How much is advertised in the country.
CREATE OR REPLACE VIEW nation_demand_rows AS
SELECT * FROM notice_position;

CREATE OR REPLACE TABLE nation_demand AS
WITH part AS (
    SELECT
        employer_key,
        sources,
        grouping(sources) = 1 AS of_employer,
        count(*) AS positions,
        sum(openings) AS openings
    FROM nation_demand_rows
    GROUP BY GROUPING SETS ((employer_key), (sources))
)

SELECT
    CAST(coalesce(sum(positions) FILTER (of_employer), 0) AS BIGINT) AS positions,
    CAST(sum(openings) FILTER (of_employer) AS BIGINT) AS openings,
    count(employer_key) AS employers,
    distinct_in(list(sources) FILTER (NOT of_employer)) AS sources,
    largest_first(list(positions) FILTER (of_employer)) AS by_employer,
    largest_first(list(openings) FILTER (of_employer)) AS openings_by_employer
FROM part;
COMMENT ON TABLE nation_demand IS 'positions in all; inside only';
