-- The visits' verdicts with their ads, the ads there are, and those that ended on 3 June 2026.
SELECT
    string_agg(verdict || ' ' || ads, ', ' ORDER BY started),
    (SELECT count(*) FROM ad),
    (SELECT count(*) FROM ad WHERE ended = '2026-06-03')
FROM visit
