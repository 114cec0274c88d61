-- Major groups in the whole country: totals of municipality_major.
CREATE OR REPLACE VIEW nation_major_rows AS
SELECT * FROM notice_position;

CREATE OR REPLACE TABLE nation_major AS
SELECT
    major,
    count(*) AS positions,
    CAST(sum(openings) AS BIGINT) AS openings,
    count(DISTINCT employer_key) AS employers,
    distinct_in(list(sources)) AS sources,
    by_employer(list(employer_key)) AS by_employer,
    by_employer(flatten(list(per_opening(employer_key, openings)))) AS openings_by_employer
FROM nation_major_rows
GROUP BY ALL;
COMMENT ON TABLE nation_major IS 'positions by major group; inside only';
