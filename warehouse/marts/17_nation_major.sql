-- Major groups in the whole country: totals of municipality_major.
CREATE OR REPLACE VIEW nation_major_rows AS
SELECT * FROM notice_position;

CREATE OR REPLACE TABLE nation_major AS
WITH part AS (
    SELECT
        major,
        employer_key,
        sources,
        grouping(sources) = 1 AS of_employer,
        count(*) AS positions,
        sum(openings) AS openings
    FROM nation_major_rows
    GROUP BY GROUPING SETS ((major, employer_key), (major, sources))
)

SELECT
    major,
    CAST(sum(positions) FILTER (of_employer) AS BIGINT) AS positions,
    CAST(sum(openings) FILTER (of_employer) AS BIGINT) AS openings,
    count(employer_key) AS employers,
    distinct_in(list(sources) FILTER (NOT of_employer)) AS sources,
    largest_first(list(positions) FILTER (of_employer)) AS by_employer,
    largest_first(list(openings) FILTER (of_employer)) AS openings_by_employer
FROM part
GROUP BY major;
COMMENT ON TABLE nation_major IS 'positions by major group; inside only';
