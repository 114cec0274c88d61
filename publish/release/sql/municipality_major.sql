-- Municipality × major group: every pair, zeros too, and by county the positions
-- that name no municipality.
WITH group_ AS (
    SELECT occupation AS major FROM occupation WHERE len(occupation) = 1
    UNION
    SELECT major FROM nation_major
)

SELECT
    municipality.county,
    municipality.municipality,
    group_.major,
    coalesce(positions, 0) AS count,
    coalesce(employers, 0) AS employers,
    coalesce(sources, 0) AS sources,
    by_employer
FROM municipality
CROSS JOIN group_
LEFT JOIN municipality_major AS mart
    ON municipality.municipality = mart.municipality AND group_.major = mart.major
UNION ALL
SELECT
    county,
    municipality,
    major,
    positions,
    employers,
    sources,
    by_employer
FROM municipality_major
WHERE municipality IS NULL
ORDER BY ALL;
