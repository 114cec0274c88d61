-- Which kinds of work are advertised in each municipality, by ISCO-08 major
-- group (x where the occupation was not sure). One of the two linked tables of
-- methods §14 whose counts may leave.
CREATE OR REPLACE VIEW municipality_major_rows AS
SELECT * FROM notice_position;

CREATE OR REPLACE TABLE municipality_major AS
WITH part AS (
    SELECT
        county,
        municipality,
        major,
        employer_key,
        sources,
        grouping(sources) = 1 AS of_employer,
        count(*) AS positions,
        sum(openings) AS openings
    FROM municipality_major_rows
    GROUP BY GROUPING SETS ((county, municipality, major, employer_key), (county, municipality, major, sources))
)

SELECT
    county,
    municipality,
    major,
    CAST(sum(positions) FILTER (of_employer) AS BIGINT) AS positions,
    CAST(sum(openings) FILTER (of_employer) AS BIGINT) AS openings,
    count(employer_key) AS employers,
    distinct_in(list(sources) FILTER (NOT of_employer)) AS sources,
    largest_first(list(positions) FILTER (of_employer)) AS by_employer,
    largest_first(list(openings) FILTER (of_employer)) AS openings_by_employer
FROM part
GROUP BY county, municipality, major;
COMMENT ON TABLE municipality_major IS 'positions by municipality and major group; inside only';
