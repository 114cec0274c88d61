-- Notices by major group and month of the year in the last 24 months, whole country,
-- of sources that told of some in each of these months: one that came or went would
-- look like a season. Notices without a named employer count as one firm in each
-- municipality. A notice counts in each major group that it names.
WITH recent AS (
    SELECT
        notice_ad.notice_id,
        notice_ad.source,
        month(notice_ad.start) AS month,
        date_sub('month', notice_ad.start, run.as_of) AS ago,
        notice_ad.employer_key,
        coalesce(notice_ad.employer_key, '?' || coalesce(notice_ad.municipality, notice_ad.county, '')) AS firm,
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

of_firm AS (
    SELECT
        recent.major,
        recent.month,
        recent.firm,
        any_value(recent.employer_key) AS employer_key,
        count(*) AS notices
    FROM recent
    JOIN steady USING (source)
    GROUP BY recent.major, recent.month, recent.firm
),

largest AS (
    SELECT
        major,
        count(employer_key) AS employers,
        max(notices) AS largest
    FROM (
        SELECT
            major,
            firm,
            any_value(employer_key) AS employer_key,
            sum(notices) AS notices
        FROM of_firm
        GROUP BY major, firm
    )
    GROUP BY major
)

SELECT
    of_firm.major,
    of_firm.month,
    CAST(sum(of_firm.notices) AS BIGINT) AS notices,
    CAST(sum(of_firm.notices * of_firm.notices) AS BIGINT) AS squares,
    any_value(largest.employers) AS employers,
    CAST(any_value(largest.largest) AS BIGINT) AS largest
FROM of_firm
JOIN largest USING (major)
GROUP BY of_firm.major, of_firm.month
ORDER BY of_firm.major, of_firm.month;
