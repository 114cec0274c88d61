-- An ad id that stands twice is one ad read twice, or two that look like one.
SELECT ad_id, count(*) AS rows, min(source) AS source FROM ad GROUP BY ad_id HAVING count(*) > 1;
