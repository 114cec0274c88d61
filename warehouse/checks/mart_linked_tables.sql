-- The two linked tables hold the same positions: by county and major group they
-- agree, or one of them lost some.
WITH small AS (SELECT county, major, sum(positions) AS positions FROM municipality_major GROUP BY ALL),

large AS (SELECT county, major, sum(positions) AS positions FROM county_occupation GROUP BY ALL)

SELECT
    coalesce(small.county, large.county) AS county,
    coalesce(small.major, large.major) AS major,
    small.positions AS by_municipality,
    large.positions AS by_occupation
FROM small
FULL JOIN large
    ON small.county IS NOT DISTINCT FROM large.county AND small.major = large.major
WHERE small.positions IS DISTINCT FROM large.positions;
