-- Keys that two rows share, or that are not whole.
FROM (SELECT %[2]s, count(*) AS times FROM %[1]s GROUP BY ALL) AS k
WHERE times > 1 OR %[3]s
