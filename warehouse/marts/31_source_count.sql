-- How many ads of the window each source gave, how many of them are for work
-- abroad, how many lie outside the window, and the last day on which the source
-- showed one.
CREATE OR REPLACE VIEW source_count_rows AS
SELECT
    ad.source,
    ad.ad_id,
    ad.start,
    ad.title,
    ad.employer_key,
    ad.geo_precision,
    ad.url,
    ad.page_id
FROM ad
CROSS JOIN run
WHERE ad.start > run.window_start AND ad.start <= run.as_of;

CREATE OR REPLACE TABLE source_count AS
WITH in_window AS (
    SELECT
        source,
        count(*) AS ads,
        count(*) FILTER (geo_precision = 'abroad') AS ads_abroad,
        count(DISTINCT employer_key) AS employers,
        by_employer(list(employer_key)) AS by_employer
    FROM source_count_rows
    GROUP BY source
),

all_ads AS (
    SELECT
        source,
        count(*) AS ads_in_all,
        CAST(max(last_seen) AS DATE) AS last_seen
    FROM ad
    GROUP BY source
)

SELECT
    source,
    coalesce(in_window.ads, 0) AS ads,
    coalesce(in_window.ads_abroad, 0) AS ads_abroad,
    all_ads.ads_in_all - coalesce(in_window.ads, 0) AS ads_outside,
    all_ads.last_seen,
    coalesce(in_window.employers, 0) AS employers,
    coalesce(in_window.by_employer, []) AS by_employer
FROM all_ads
LEFT JOIN in_window USING (source);
COMMENT ON TABLE source_count IS 'ads by source, inside the window and outside; inside only';
