-- What every run checks of itself (methods §16): a name, a figure that must be 0,
-- and what it counts. Chains of ads are open from their first day to before their last.
WITH chain AS (
    SELECT
        notice_id,
        min(start) AS start,
        max(stop) AS stop
    FROM notice_ad
    GROUP BY notice_id
    HAVING min(start) < max(stop)
),

stock AS (
    SELECT
        count(*) FILTER (start <= as_of AND stop > as_of) AS after,
        count(*) FILTER (start <= window_start AND stop > window_start) AS before,
        count(*) FILTER (start > window_start AND start <= as_of) AS inflow,
        count(*) FILTER (stop > window_start AND stop <= as_of) AS exits
    FROM chain
    CROSS JOIN run
),

sums AS (
    SELECT 'nation' AS level, positions, coalesce(openings, 0) AS openings FROM nation_demand
    UNION ALL SELECT 'counties' AS level, coalesce(sum(positions), 0) AS positions, coalesce(sum(openings), 0) AS openings FROM county_demand
    UNION ALL SELECT 'municipalities' AS level, coalesce(sum(positions), 0) AS positions, coalesce(sum(openings), 0) AS openings FROM municipality_demand
    UNION ALL SELECT 'major groups' AS level, coalesce(sum(positions), 0) AS positions, coalesce(sum(openings), 0) AS openings FROM municipality_major
    UNION ALL SELECT 'unit groups' AS level, coalesce(sum(positions), 0) AS positions, coalesce(sum(openings), 0) AS openings FROM county_occupation
),

ranked AS (
    SELECT
        *,
        rank() OVER (PARTITION BY municipality ORDER BY score DESC) AS place,
        count(*) OVER (PARTITION BY municipality) AS items
    FROM priority
    WHERE tier IN ('first', 'possible', 'ruled_out')
)

SELECT
    'stock identity' AS name,
    CAST(abs(before + inflow - exits - after) AS DOUBLE) AS value,
    'notices open at the end, less those at the start, that began, that ended' AS about
FROM stock
UNION ALL
SELECT
    'sums of places',
    CAST(max(positions) - min(positions) + max(openings) - min(openings) AS DOUBLE),
    'positions and openings by which municipalities, counties, groups and the country differ'
FROM sums
UNION ALL
SELECT
    'ranks within their sets',
    CAST(count(*) AS DOUBLE),
    'ranked occupations whose set does not hold their rank, 1 <= L <= rank <= U <= p'
FROM ranked
WHERE NOT (1 <= rank_lo AND rank_lo <= place AND place <= rank_hi AND rank_hi <= items)
UNION ALL
SELECT
    'first tier apart from ruled out',
    CAST(count(*) AS DOUBLE),
    'occupations in both, or twice in a list'
FROM (SELECT municipality, occupation FROM priority GROUP BY ALL HAVING count(*) > 1)
UNION ALL
SELECT
    'graded',
    CAST(count(*) AS DOUBLE),
    'rows of a list without a grade'
FROM priority
WHERE coalesce(grade, '') NOT IN ('A', 'B', 'C', 'D')
UNION ALL
SELECT
    'every place has a verdict',
    CAST(count(*) AS DOUBLE),
    'municipalities without exactly one verdict'
FROM (
    SELECT municipality.municipality
    FROM municipality
    LEFT JOIN verdict USING (municipality)
    GROUP BY ALL
    HAVING count(verdict.verdict) <> 1
);
