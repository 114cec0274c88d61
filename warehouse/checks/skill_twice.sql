-- An ad asks for a concept once, however often it says so.
SELECT ad_id, skill, count(*) AS rows FROM ad_skill GROUP BY ad_id, skill HAVING count(*) > 1;
