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
    split_part(dimensions[1], '=', 2) AS name,
    CAST(value AS DOUBLE) AS firms
FROM enterprises
WHERE period = last AND area = 'AL' AND len(dimensions) = 1 AND split_part(dimensions[1], '=', 2) IN ('1-4', '5-9', '10-49', '50+')
ORDER BY margin, name;
