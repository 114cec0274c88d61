-- Which occupations are advertised in each county, by ISCO-08 unit group (NULL
-- where it was not sure). The other of the two linked tables of methods §14.
CREATE OR REPLACE VIEW county_occupation_rows AS
SELECT * FROM notice_position;

CREATE OR REPLACE TABLE county_occupation AS
SELECT
    county,
    occupation,
    major,
    count(*) AS positions,
    CAST(sum(openings) AS BIGINT) AS openings,
    count(DISTINCT employer_key) AS employers,
    distinct_in(list(sources)) AS sources,
    by_employer(list(employer_key)) AS by_employer,
    by_employer(flatten(list(per_opening(employer_key, openings)))) AS openings_by_employer
FROM county_occupation_rows
GROUP BY ALL;
COMMENT ON TABLE county_occupation IS 'positions by county and unit group; inside only';
