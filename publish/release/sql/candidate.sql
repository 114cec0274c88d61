-- Occupations in a municipality's list with their positions, for the bands, and
-- what is said of them: tier, reason, intake cap.
SELECT
    priority.municipality,
    municipality.county,
    priority.occupation,
    left(priority.occupation, 1) AS major,
    priority.grade,
    priority.tier,
    priority.reason,
    priority.intake_cap,
    priority.steady,
    coalesce(positions, 0) AS count,
    coalesce(employers, 0) AS employers,
    coalesce(sources, 0) AS sources,
    by_employer
FROM priority
JOIN municipality USING (municipality)
LEFT JOIN occupation_demand AS mart
    ON priority.municipality = mart.municipality AND priority.occupation = mart.occupation
ORDER BY ALL;
