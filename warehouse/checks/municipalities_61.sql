-- Albania has 61 municipalities in 12 counties; a map with fewer hides some.
SELECT count(*) AS municipalities, count(DISTINCT county) AS counties
FROM municipality
HAVING count(*) <> 61 OR count(DISTINCT county) <> 12;
