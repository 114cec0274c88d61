-- People of the lists of the last year, by county and unit group: each kind on its
-- own. Where a list counts a county and its municipalities, the county's figure
-- stands. People registered at points of time are a stock; those of periods add up.
WITH counted AS (
    SELECT
        *,
        max(left(period, 4)) OVER (PARTITION BY source, kind) AS year
    FROM supply
    WHERE kind IN ('graduates', 'leavers', 'jobseekers', 'enrolled')
),

named AS (
    SELECT
        counted.source,
        counted.kind,
        counted.year,
        counted.period,
        coalesce(counted.county, home.county) AS county,
        counted.municipality,
        coalesce(counted.occupation, course.occupation) AS occupation,
        counted.value
    FROM counted
    LEFT JOIN municipality AS home ON counted.municipality = home.municipality
    LEFT JOIN (SELECT course, min(occupation) AS occupation FROM course GROUP BY course) AS course
        ON counted.course = course.course
    WHERE left(counted.period, 4) = counted.year
),

listed AS (
    SELECT
        source,
        kind,
        year,
        county,
        municipality,
        occupation,
        CASE
            WHEN count(value) < count(*) THEN NULL -- some of it is not known
            WHEN kind = 'jobseekers' THEN sum(value) / count(DISTINCT period)
            ELSE sum(value)
        END AS people
    FROM named
    WHERE county IS NOT NULL AND length(occupation) = 4
    GROUP BY source, kind, year, county, municipality, occupation
),

whole AS (
    SELECT
        source,
        kind,
        year,
        county,
        occupation,
        coalesce(max(people) FILTER (municipality IS NULL), sum(people)) AS people,
        bool_or(people IS NULL) AS unknown
    FROM listed
    GROUP BY source, kind, year, county, occupation
)

SELECT
    county,
    occupation,
    kind,
    sum(people) AS people,
    bool_or(unknown) AS unknown,
    string_agg(DISTINCT source, ', ' ORDER BY source) AS sources,
    string_agg(DISTINCT year, ', ' ORDER BY year) AS years
FROM whole
GROUP BY county, occupation, kind
ORDER BY county, occupation, kind;
