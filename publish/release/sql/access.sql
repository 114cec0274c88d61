-- The way from each municipality to the nearest course for an occupation of its list
-- (methods §7). A course whose centre is not known is taken to be at the nearest
-- centre; where no course is known, the way is the nearest centre's and 20 minutes.
WITH near AS (
    SELECT
        municipality,
        arg_min(minutes_low, (minutes_low + minutes_high, centre)) AS low,
        arg_min(minutes_high, (minutes_low + minutes_high, centre)) AS high
    FROM distance
    GROUP BY municipality
),

offered AS (
    SELECT DISTINCT
        priority.municipality,
        priority.occupation,
        course.course,
        course.municipality AS centre,
        CASE
            WHEN course.municipality IS NULL THEN near.low
            WHEN course.municipality = priority.municipality THEN 0
            ELSE way.minutes_low
        END AS low,
        CASE
            WHEN course.municipality IS NULL THEN near.high
            WHEN course.municipality = priority.municipality THEN 0
            ELSE way.minutes_high
        END AS high
    FROM priority
    JOIN course USING (occupation)
    LEFT JOIN near ON priority.municipality = near.municipality
    LEFT JOIN distance AS way
        ON priority.municipality = way.municipality AND course.municipality = way.centre
),

nearest AS (
    SELECT *
    FROM offered
    WHERE low IS NOT NULL
    QUALIFY row_number() OVER (
        PARTITION BY municipality, occupation ORDER BY low + high, centre NULLS FIRST, course
    ) = 1
)

SELECT
    priority.municipality,
    priority.occupation,
    priority.reason,
    nearest.course,
    nearest.centre,
    coalesce(nearest.low, near.low + 20) AS low,
    coalesce(nearest.high, near.high + 20) AS high
FROM priority
LEFT JOIN nearest USING (municipality, occupation)
LEFT JOIN near ON priority.municipality = near.municipality
ORDER BY ALL;
