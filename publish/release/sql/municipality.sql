-- Municipal totals: all 61, those without a position too, and by county the
-- positions that name no municipality.
SELECT
    municipality.county,
    municipality.municipality,
    coalesce(positions, 0) AS count,
    coalesce(openings, 0) AS openings,
    coalesce(employers, 0) AS employers,
    coalesce(sources, 0) AS sources,
    by_employer,
    openings_by_employer
FROM municipality
LEFT JOIN municipality_demand USING (municipality)
UNION ALL
SELECT
    county,
    municipality,
    positions,
    openings,
    employers,
    sources,
    by_employer,
    openings_by_employer
FROM municipality_demand
WHERE municipality IS NULL
ORDER BY ALL;
