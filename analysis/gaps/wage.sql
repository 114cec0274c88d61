-- The minimum wage in the middle of the window.
SELECT arg_max(value, CAST(period AS DATE)) AS lek
FROM statistic
CROSS JOIN run
WHERE
    series = 'minimum_wage' AND area = 'AL' AND value IS NOT NULL AND length(period) = 10
    AND CAST(period AS DATE) <= run.as_of - 182;
