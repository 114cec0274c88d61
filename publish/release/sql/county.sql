-- County totals: all 12, and the positions that name none.
SELECT
    county.county,
    coalesce(positions, 0) AS count,
    coalesce(openings, 0) AS openings,
    coalesce(employers, 0) AS employers,
    coalesce(sources, 0) AS sources,
    by_employer,
    openings_by_employer
FROM county
LEFT JOIN county_demand USING (county)
UNION ALL
SELECT
    county,
    positions,
    openings,
    employers,
    sources,
    by_employer,
    openings_by_employer
FROM county_demand
WHERE county IS NULL
ORDER BY ALL;
