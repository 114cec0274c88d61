-- Notices of two years by major group and month, with their employers.
SELECT
    left(occupations[1], 1) AS major,
    strftime(start, '%m') AS month,
    count(*) AS notices,
    count(DISTINCT employer_key) AS employers,
    by_employer(list(employer_key)) AS by_employer
FROM notice_ad
CROSS JOIN run
WHERE start <= run.as_of AND start > run.as_of - INTERVAL 24 MONTH AND len(occupations) > 0
GROUP BY ALL
ORDER BY ALL;
