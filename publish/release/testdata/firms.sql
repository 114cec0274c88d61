-- Firms that answered, by area.
SELECT 'AL' AS area, count(*) AS firms FROM answer HAVING count(*) > 0
UNION ALL
SELECT county, count(*) FROM answer GROUP BY county
UNION ALL
SELECT municipality, count(*) FROM answer GROUP BY municipality
ORDER BY ALL;
