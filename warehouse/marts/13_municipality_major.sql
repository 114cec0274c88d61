-- Which kinds of work are advertised in each municipality, by ISCO-08 major
-- group (x where the occupation was not sure). One of the two linked tables of
-- methods §14 whose counts may leave.
CREATE OR REPLACE VIEW municipality_major_rows AS
SELECT * FROM notice_position;

CREATE OR REPLACE TABLE municipality_major AS
SELECT
    county,
    municipality,
    major,
    count(*) AS positions,
    CAST(sum(openings) AS BIGINT) AS openings,
    count(DISTINCT employer_key) AS employers,
    distinct_in(list(sources)) AS sources,
    by_employer(list(employer_key)) AS by_employer,
    by_employer(flatten(list(per_opening(employer_key, openings)))) AS openings_by_employer
FROM municipality_major_rows
GROUP BY ALL;
COMMENT ON TABLE municipality_major IS 'positions by municipality and major group; inside only';
