-- What is measured, and how each number comes about.
SELECT mart, measure, kind, formula, method, count(*) AS numbers
FROM number
GROUP BY ALL
ORDER BY ALL;
