-- Occupations in the whole country: totals of county_occupation, and the base of
-- the shares of occupation_skill.
CREATE OR REPLACE VIEW nation_occupation_rows AS
SELECT * FROM notice_position;

CREATE OR REPLACE TABLE nation_occupation AS
SELECT
    occupation,
    major,
    count(*) AS positions,
    CAST(sum(openings) AS BIGINT) AS openings,
    count(DISTINCT employer_key) AS employers,
    distinct_in(list(sources)) AS sources,
    by_employer(list(employer_key)) AS by_employer,
    by_employer(flatten(list(per_opening(employer_key, openings)))) AS openings_by_employer
FROM nation_occupation_rows
GROUP BY ALL;
COMMENT ON TABLE nation_occupation IS 'positions by unit group; inside only';
