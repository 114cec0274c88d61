-- The business register: enterprises by county, and by size class in the country,
-- of the last period that the table tells, where one was added.
WITH enterprises AS (
    SELECT area, dimensions, value, period, max(period) OVER () AS last
    FROM statistic
    WHERE series = 'enterprises' AND value IS NOT NULL
)

SELECT
    'county' AS margin,
    area AS name,
    CAST(value AS DOUBLE) AS firms
FROM enterprises
WHERE period = last AND area LIKE 'AL-%' AND len(dimensions) = 0
UNION ALL
SELECT
    'size_class' AS margin,
    replace(dimensions[1], 'size=', '') AS name,
    CAST(value AS DOUBLE) AS firms
FROM enterprises
WHERE period = last AND area = 'AL' AND len(dimensions) = 1 AND starts_with(dimensions[1], 'size=')
ORDER BY margin, name;
