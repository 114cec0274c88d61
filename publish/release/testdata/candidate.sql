-- Occupations of a town that have 3 employers: the candidates of an invented
-- ranking.
SELECT municipality, occupation
FROM occupation_demand
WHERE municipality IS NOT NULL AND occupation IS NOT NULL AND employers >= 3
ORDER BY ALL;
