-- Occupations by municipality: what the ranking reads. Never published as a
-- count: the gate shows a tier and, for candidates, a band (methods §14).
CREATE OR REPLACE VIEW occupation_demand_rows AS
SELECT * FROM notice_position;

CREATE OR REPLACE TABLE occupation_demand AS
WITH part AS (
    SELECT
        county,
        municipality,
        occupation,
        major,
        employer_key,
        sources,
        grouping(sources) = 1 AS of_employer,
        count(*) AS positions,
        sum(openings) AS openings
    FROM occupation_demand_rows
    GROUP BY GROUPING SETS ((county, municipality, occupation, major, employer_key), (county, municipality, occupation, major, sources))
)

SELECT
    county,
    municipality,
    occupation,
    major,
    CAST(sum(positions) FILTER (of_employer) AS BIGINT) AS positions,
    CAST(sum(openings) FILTER (of_employer) AS BIGINT) AS openings,
    count(employer_key) AS employers,
    distinct_in(list(sources) FILTER (NOT of_employer)) AS sources,
    largest_first(list(positions) FILTER (of_employer)) AS by_employer,
    largest_first(list(openings) FILTER (of_employer)) AS openings_by_employer,
    max(openings) FILTER (of_employer) / sum(openings) FILTER (of_employer) AS largest_share,
    CAST(sum(openings * openings) FILTER (of_employer) AS BIGINT) AS openings_squared
FROM part
GROUP BY county, municipality, occupation, major;
COMMENT ON TABLE occupation_demand IS 'positions by municipality and unit group; inside only';
