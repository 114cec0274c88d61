-- Which occupations are advertised in each county, by ISCO-08 unit group (NULL
-- where it was not sure). The other of the two linked tables of methods §14.
CREATE OR REPLACE VIEW county_occupation_rows AS
SELECT * FROM notice_position;

CREATE OR REPLACE TABLE county_occupation AS
WITH part AS (
    SELECT
        county,
        occupation,
        major,
        employer_key,
        sources,
        grouping(sources) = 1 AS of_employer,
        count(*) AS positions,
        sum(openings) AS openings
    FROM county_occupation_rows
    GROUP BY GROUPING SETS ((county, occupation, major, employer_key), (county, occupation, major, sources))
)

SELECT
    county,
    occupation,
    major,
    CAST(sum(positions) FILTER (of_employer) AS BIGINT) AS positions,
    CAST(sum(openings) FILTER (of_employer) AS BIGINT) AS openings,
    count(employer_key) AS employers,
    distinct_in(list(sources) FILTER (NOT of_employer)) AS sources,
    largest_first(list(positions) FILTER (of_employer)) AS by_employer,
    largest_first(list(openings) FILTER (of_employer)) AS openings_by_employer
FROM part
GROUP BY county, occupation, major;
COMMENT ON TABLE county_occupation IS 'positions by county and unit group; inside only';
