-- Notices by county, major group, source and month, of the last four years, from the
-- rows of all notices: reposts are in their chain. The country's rows have no county,
-- those of all kinds of work the major group "all". A month is counted from the year 0.
WITH recent AS (
    SELECT
        notice_ad.county,
        notice_ad.source,
        12 * year(notice_ad.start) + month(notice_ad.start) - 1 AS month,
        coalesce(notice_ad.employer_key, '?' || coalesce(notice_ad.municipality, notice_ad.county, '')) AS firm,
        unnest(
            if(
                coalesce(len(notice_ad.occupations), 0) = 0,
                ['all', 'x'],
                list_append(list_distinct(list_transform(notice_ad.occupations, lambda o: left(o, 1))), 'all')
            )
        ) AS major
    FROM notice_ad
    CROSS JOIN run
    WHERE
        notice_ad.place = 1
        AND notice_ad.geo_precision IS DISTINCT FROM 'abroad'
        AND notice_ad.start <= run.as_of
        AND notice_ad.start > run.as_of - INTERVAL 48 MONTH
),

of_firm AS (
    SELECT
        county,
        major,
        source,
        month,
        firm,
        grouping(county) AS nation,
        count(*) AS notices
    FROM recent
    GROUP BY GROUPING SETS ((county, major, source, month, firm), (major, source, month, firm))
)

SELECT
    county,
    major,
    source,
    month,
    CAST(sum(notices) AS BIGINT) AS notices,
    CAST(sum(notices * notices) AS BIGINT) AS squares
FROM of_firm
WHERE nation = 1 OR county IS NOT NULL
GROUP BY county, major, source, month
ORDER BY county NULLS FIRST, major, source, month;
