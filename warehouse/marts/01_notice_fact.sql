-- One job that employers offered in the window, however often advertised.
-- A notice takes its fields from its earliest ad (start, then ad_id), its
-- employer from the first ad that names one, its openings from the ad that
-- states most (NULL where none does; 02 makes that 1, and cuts above 20, methods
-- §1). Work abroad is no demand in Albania: it is left out here and counted in
-- source_count.
CREATE OR REPLACE TABLE notice_ad AS
SELECT
    notice.notice_id,
    ad.ad_id,
    ad.source,
    ad.start,
    ad.title,
    ad.url,
    ad.page_id,
    ad.municipality,
    ad.county,
    ad.place_phrase,
    ad.geo_precision,
    ad.occupations,
    ad.occupation_openings,
    ad.occupation_phrases,
    ad.openings,
    ad.employer_key,
    row_number() OVER (PARTITION BY notice.notice_id ORDER BY ad.start, ad.ad_id) AS place
FROM ad
JOIN notice USING (ad_id);

CREATE OR REPLACE TABLE notice_fact AS
WITH over_ads AS (
    SELECT
        notice_id,
        count(*) AS ads,
        list_sort(list(DISTINCT source)) AS sources,
        max(openings) AS openings,
        arg_min(employer_key, place) FILTER (employer_key IS NOT NULL) AS employer_key
    FROM notice_ad
    GROUP BY notice_id
)
SELECT
    first_ad.notice_id,
    first_ad.ad_id,
    first_ad.source,
    first_ad.start,
    first_ad.title,
    first_ad.url,
    first_ad.page_id,
    first_ad.municipality,
    first_ad.county,
    first_ad.place_phrase,
    first_ad.occupations,
    over_ads.ads,
    over_ads.sources,
    over_ads.openings,
    over_ads.employer_key
FROM notice_ad AS first_ad
JOIN over_ads USING (notice_id)
CROSS JOIN run
WHERE
    first_ad.place = 1
    AND first_ad.geo_precision IS DISTINCT FROM 'abroad'
    AND first_ad.start > run.window_start
    AND first_ad.start <= run.as_of;
COMMENT ON TABLE notice_ad IS 'ads with the notice they belong to and their place in it, earliest first; inside only';
COMMENT ON TABLE notice_fact IS 'one row a notice that starts in the window; inside only';
