-- Registered enterprises by municipality and the NACE code of their activity, newest
-- figure of each: only where an official table that was added tells them.
WITH told AS (
    SELECT
        area AS municipality,
        replace(regexp_extract(dimensions[1], '=\s*[A-U]?([0-9]{2}(\.?[0-9]{1,2})?)([^0-9]|$)', 1), '.', '') AS sector,
        period,
        source,
        value
    FROM statistic
    WHERE
        series = 'enterprises' AND regexp_matches(area, '^[0-9]{2}$')
        AND len(dimensions) = 1 AND value IS NOT NULL
)

SELECT
    municipality,
    sector,
    arg_max(value, (period, source)) AS units,
    arg_max(source, (period, source)) AS source,
    max(period) AS period
FROM told
WHERE sector <> ''
GROUP BY municipality, sector
ORDER BY municipality, sector;
