-- Municipalities with their seats and inhabitants, as far as the census tells them.
SELECT municipality, lat, lon, pop_2023 AS people
FROM municipality
ORDER BY municipality;
