-- A figure that stands twice has two values, and nothing says which one holds.
SELECT source, table_id, series, area, period, dimensions, count(*) AS rows
FROM statistic
GROUP BY source, table_id, series, area, period, dimensions
HAVING count(*) > 1;
