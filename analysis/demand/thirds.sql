-- Each municipality and its third by inhabitants, the largest first. Where the
-- number is not known, a municipality is among the smallest.
SELECT
    municipality,
    CAST(ntile(3) OVER (ORDER BY coalesce(pop_2023, 0) DESC, municipality) - 1 AS BIGINT) AS third
FROM municipality
ORDER BY municipality;
