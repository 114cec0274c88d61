-- One job that employers offered, however often advertised.
--
-- An ad's spell (methods §1) starts on its stated day, or when it was first seen.
-- It ends on the last day to apply, or between the last visit that showed it and
-- the first whole visit that did not, whichever is earlier; where neither is told,
-- an ad that a board still shows ends after its last sighting, and one from a file
-- after 30 days.
CREATE OR REPLACE TABLE ad_spell AS
WITH placed AS ( -- ads in the order of their notice, without their words, which are long
    SELECT
        notice.notice_id,
        ad.ad_id,
        row_number() OVER (PARTITION BY notice.notice_id ORDER BY ad.start, ad.ad_id) AS place
    FROM ad
    JOIN notice USING (ad_id)
)
SELECT
    placed.notice_id,
    ad.ad_id,
    ad.start,
    greatest(ad.start, coalesce(
        least(
            ad.expires,
            CAST(ad.last_seen AS DATE) + CAST(ceil((ad.ended - CAST(ad.last_seen AS DATE)) / 2) AS INTEGER)
        ),
        CASE WHEN starts_with(ad.board, 'file/') THEN ad.start + 30 ELSE CAST(ad.last_seen AS DATE) END
    )) AS stop,
    placed.place
FROM ad
JOIN placed USING (ad_id);

-- Repost chains (methods §1): notices of one employer for the same occupations in
-- one municipality, each beginning at most 30 days after the ones before it ended,
-- are one notice whose spell is extended. A notice without a named employer, place
-- or occupation never chains. One that begins 31 to 180 days after is a new notice,
-- flagged as a repost.
CREATE OR REPLACE TABLE notice_chain AS
WITH single AS (
    SELECT
        ad_spell.notice_id,
        min(ad_spell.start) AS start,
        max(ad_spell.stop) AS stop,
        arg_min(ad.employer_key, ad_spell.place) FILTER (ad.employer_key IS NOT NULL) AS employer_key,
        max(ad.municipality) FILTER (ad_spell.place = 1) AS municipality,
        any_value(array_to_string(list_sort(ad.occupations), ' ')) FILTER (ad_spell.place = 1) AS occupations
    FROM ad_spell
    JOIN ad USING (ad_id)
    GROUP BY ad_spell.notice_id
),

keyed AS (
    SELECT notice_id, start, stop, employer_key || ' ' || municipality || ' ' || nullif(occupations, '') AS key
    FROM single
),

after AS (
    SELECT
        *,
        start - max(stop) OVER (
            PARTITION BY key ORDER BY start, notice_id
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ) AS gap
    FROM keyed
    WHERE key IS NOT NULL
),

numbered AS (
    SELECT
        *,
        count(*) FILTER (gap IS NULL OR gap > 30) OVER (
            PARTITION BY key ORDER BY start, notice_id
        ) AS chain
    FROM after
)

SELECT
    notice_id,
    first_value(notice_id) OVER (
        PARTITION BY key, chain ORDER BY start, notice_id
    ) AS chain_id,
    gap BETWEEN 31 AND 180 AS repost
FROM numbered
UNION ALL
SELECT notice_id, notice_id AS chain_id, CAST(NULL AS BOOLEAN) AS repost
FROM keyed
WHERE key IS NULL;

-- The ads of each chain, earliest first. From here on a notice is its chain.
CREATE OR REPLACE TABLE notice_ad AS
WITH placed AS (
    SELECT
        notice_chain.chain_id AS notice_id,
        ad_spell.ad_id,
        ad_spell.stop,
        row_number() OVER (PARTITION BY notice_chain.chain_id ORDER BY ad_spell.start, ad_spell.ad_id) AS place
    FROM ad_spell
    JOIN notice_chain USING (notice_id)
)
SELECT
    ad.ad_id,
    ad.source,
    ad.start,
    placed.stop,
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
    placed.notice_id,
    placed.place
FROM ad
JOIN placed USING (ad_id);

-- What is counted: notices that begin in the window, and evergreens, which have
-- been open for more than 180 days and are open in it: these count once a window
-- (methods §1). A notice takes its fields from its earliest ad, its employer from
-- the first ad that names one, its openings from the ad that states most (NULL
-- where none does; 02 makes that 1, and cuts above 20). Work abroad is no demand
-- in Albania: it is left out here and counted in source_count.
CREATE OR REPLACE TABLE notice_fact AS
WITH over_ads AS (
    SELECT
        notice_id,
        count(*) AS ads,
        list_sort(list_distinct(list(source))) AS sources,
        max(openings) AS openings,
        max(stop) AS stop,
        arg_min(employer_key, place) FILTER (employer_key IS NOT NULL) AS employer_key
    FROM notice_ad
    GROUP BY notice_id
)
SELECT
    first_ad.notice_id,
    first_ad.ad_id,
    first_ad.source,
    first_ad.start,
    over_ads.stop,
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
    over_ads.employer_key,
    coalesce(notice_chain.repost, false) AS repost,
    over_ads.stop - first_ad.start > 180 AS evergreen
FROM notice_ad AS first_ad
JOIN over_ads USING (notice_id)
JOIN notice_chain USING (notice_id)
CROSS JOIN run
WHERE
    first_ad.place = 1
    AND first_ad.geo_precision IS DISTINCT FROM 'abroad'
    AND first_ad.start <= run.as_of
    AND (
        first_ad.start > run.window_start
        OR over_ads.stop - first_ad.start > 180 AND over_ads.stop > run.window_start
    );
COMMENT ON TABLE ad_spell IS 'ads with the days they were open; inside only';
COMMENT ON TABLE notice_chain IS 'one row a notice: the first notice of its chain of reposts; inside only';
COMMENT ON TABLE notice_ad IS 'ads with the notice they belong to and their place in it, earliest first; inside only';
COMMENT ON TABLE notice_fact IS 'one row a notice that counts in the window; inside only';
