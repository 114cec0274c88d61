-- Occupations in the whole country: totals of county_occupation, and the base of
-- the shares of occupation_skill.
CREATE OR REPLACE VIEW nation_occupation_rows AS
SELECT * FROM notice_position;

CREATE OR REPLACE TABLE nation_occupation AS
WITH part AS (
    SELECT
        occupation,
        major,
        employer_key,
        sources,
        grouping(sources) = 1 AS of_employer,
        count(*) AS positions,
        sum(openings) AS openings
    FROM nation_occupation_rows
    GROUP BY GROUPING SETS ((occupation, major, employer_key), (occupation, major, sources))
)

SELECT
    occupation,
    major,
    CAST(sum(positions) FILTER (of_employer) AS BIGINT) AS positions,
    CAST(sum(openings) FILTER (of_employer) AS BIGINT) AS openings,
    count(employer_key) AS employers,
    distinct_in(list(sources) FILTER (NOT of_employer)) AS sources,
    largest_first(list(positions) FILTER (of_employer)) AS by_employer,
    largest_first(list(openings) FILTER (of_employer)) AS openings_by_employer
FROM part
GROUP BY occupation, major;
COMMENT ON TABLE nation_occupation IS 'positions by unit group; inside only';
