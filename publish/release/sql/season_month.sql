-- Notices of the last 24 months by major group and month of the year, employer by
-- employer, for the major groups whose season the analysis found: the counts behind
-- its index. Sources as there: with some notice in each of the 24 months.
WITH recent AS (
    SELECT
        notice_ad.source,
        month(notice_ad.start) AS month,
        date_sub('month', notice_ad.start, run.as_of) AS ago,
        notice_ad.employer_key,
        unnest(list_distinct(list_transform(notice_ad.occupations, lambda o: left(o, 1)))) AS major
    FROM notice_ad
    CROSS JOIN run
    WHERE
        notice_ad.place = 1
        AND notice_ad.geo_precision IS DISTINCT FROM 'abroad'
        AND notice_ad.start <= run.as_of
        AND notice_ad.start > run.as_of - INTERVAL 24 MONTH
),

steady AS (
    SELECT source
    FROM recent
    GROUP BY source
    HAVING count(DISTINCT ago) = 24
),

-- the three months of the peak, and all the others, are counts too
part AS (
    SELECT
        recent.major,
        unnest([
            format('{:02d}', recent.month),
            if((recent.month - season.peak + 12) % 12 < 3, 'peak', 'rest')
        ]) AS part,
        recent.employer_key
    FROM recent
    JOIN steady USING (source)
    JOIN season USING (major)
)

SELECT
    major,
    part,
    count(*) AS count,
    count(DISTINCT employer_key) AS employers,
    by_employer(list(employer_key)) AS by_employer
FROM part
GROUP BY major, part
ORDER BY ALL;
