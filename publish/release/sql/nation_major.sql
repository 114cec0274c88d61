-- Major groups in the whole country, zeros too.
WITH group_ AS (
    SELECT occupation AS major FROM occupation WHERE len(occupation) = 1
    UNION
    SELECT major FROM nation_major
)

SELECT
    major,
    coalesce(positions, 0) AS count,
    coalesce(employers, 0) AS employers,
    coalesce(sources, 0) AS sources,
    by_employer
FROM group_
LEFT JOIN nation_major USING (major)
ORDER BY ALL;
