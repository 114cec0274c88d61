-- Notices of the last 24 months by major group and month of the year, whole country,
-- of sources that told of some in each of these months: one that came or went would
-- look like a season. A notice stands once in each major group that it names. The
-- seasons, and what of them may leave, are counted from the same rows.
CREATE OR REPLACE VIEW month_notice AS
WITH recent AS (
    SELECT
        notice_ad.notice_id,
        notice_ad.source,
        month(notice_ad.start) AS month,
        date_sub('month', notice_ad.start, run.as_of) AS ago,
        notice_ad.employer_key,
        notice_ad.municipality,
        notice_ad.county,
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
)

SELECT recent.* EXCLUDE (ago)
FROM recent
JOIN steady USING (source);
