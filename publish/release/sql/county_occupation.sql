-- County × unit group: every pair of a county with an occupation that the country
-- knows, zeros too, and the positions that name no county.
SELECT
    county.county,
    nation.occupation,
    nation.major,
    coalesce(mart.positions, 0) AS count,
    coalesce(mart.employers, 0) AS employers,
    coalesce(mart.sources, 0) AS sources,
    mart.by_employer
FROM county
CROSS JOIN nation_occupation AS nation
LEFT JOIN county_occupation AS mart
    ON county.county = mart.county AND nation.occupation IS NOT DISTINCT FROM mart.occupation
UNION ALL
SELECT
    county,
    occupation,
    major,
    positions,
    employers,
    sources,
    by_employer
FROM county_occupation
WHERE county IS NULL
ORDER BY ALL;
