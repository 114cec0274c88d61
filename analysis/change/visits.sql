-- What the log of visits tells of each source and month: how many were healthy, and by
-- which parsers.
SELECT
    source,
    12 * year(started) + month(started) - 1 AS month,
    count(*) FILTER (verdict = 'healthy') AS healthy,
    list_sort(list(DISTINCT board)) AS boards
FROM visit
GROUP BY ALL
ORDER BY source, month;
