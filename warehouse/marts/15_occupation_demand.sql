-- Occupations by municipality: what the ranking reads. Never published as a
-- count: the gate shows a tier and, for candidates, a band (methods §14).
CREATE OR REPLACE VIEW occupation_demand_rows AS
SELECT * FROM notice_position;

CREATE OR REPLACE TABLE occupation_demand AS
SELECT
    county,
    municipality,
    occupation,
    major,
    count(*) AS positions,
    CAST(sum(openings) AS BIGINT) AS openings,
    count(DISTINCT employer_key) AS employers,
    distinct_in(list(sources)) AS sources,
    by_employer(list(employer_key)) AS by_employer,
    by_employer(flatten(list(per_opening(employer_key, openings)))) AS openings_by_employer,
    by_employer(flatten(list(per_opening(employer_key, openings))))[1] / sum(openings) AS largest_share,
    CAST(list_sum(list_transform(
        by_employer(flatten(list(per_opening(employer_key, openings)))), lambda x: x * x
    )) AS BIGINT) AS openings_squared
FROM occupation_demand_rows
GROUP BY ALL;
COMMENT ON TABLE occupation_demand IS 'positions by municipality and unit group; inside only';
