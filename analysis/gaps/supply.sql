-- Who could take an occupation up, a year, by municipality (methods §7): what the
-- lists of the last year say, each list and kind on its own. A list of a county, of the
-- country or of a course is shared out in Go.
WITH counted AS (
    SELECT
        municipality,
        county,
        occupation,
        course,
        kind,
        period,
        value,
        completion,
        max(left(period, 4)) OVER (PARTITION BY source, kind) AS year
    FROM supply
    WHERE kind IN ('graduates', 'leavers', 'jobseekers', 'enrolled', 'supply')
),

named AS (
    SELECT
        counted.municipality,
        counted.county,
        coalesce(counted.occupation, course.occupation) AS occupation,
        counted.course IS NOT NULL AS of_course,
        counted.kind,
        counted.value,
        counted.completion
    FROM counted
    LEFT JOIN (SELECT course, min(occupation) AS occupation FROM course GROUP BY course) AS course
        ON counted.course = course.course
    WHERE left(counted.period, 4) = counted.year
)

SELECT
    municipality,
    county,
    occupation,
    of_course,
    kind,
    -- people counted at points of time are a stock; those of periods add up
    if(kind = 'jobseekers', avg(value), sum(value)) AS people,
    count(value) = count(*) AS whole,
    max(completion) AS completion
FROM named
GROUP BY municipality, county, occupation, of_course, kind
ORDER BY municipality NULLS FIRST, county NULLS FIRST, occupation NULLS FIRST, of_course, kind;
