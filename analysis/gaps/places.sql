-- Municipalities with the people who could be trained: inhabitants, as far as the
-- census tells them.
SELECT municipality, county, lat, lon, CAST(coalesce(pop_2023, 0) AS DOUBLE) AS people
FROM municipality
ORDER BY municipality;
