-- An ad in two notices would be counted twice.
SELECT ad_id, count(*) AS rows FROM notice GROUP BY ad_id HAVING count(*) > 1;
