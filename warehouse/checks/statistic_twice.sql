-- A figure that stands twice has two values, and nothing says which one holds.
SELECT source, series, area, period, count(*) AS rows
FROM statistic
GROUP BY source, series, area, period
HAVING count(*) > 1;
