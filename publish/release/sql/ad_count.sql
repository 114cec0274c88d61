-- Ads of the window by municipality: all 61, and by county those that name none.
SELECT
    municipality.county,
    municipality.municipality,
    coalesce(ads, 0) AS count,
    coalesce(employers, 0) AS employers,
    coalesce(sources, 0) AS sources,
    by_employer
FROM municipality
LEFT JOIN ad_count USING (municipality)
UNION ALL
SELECT
    county,
    municipality,
    ads,
    employers,
    sources,
    by_employer
FROM ad_count
WHERE municipality IS NULL
ORDER BY ALL;
