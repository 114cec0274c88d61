-- How many ads were read for each municipality, reposts and copies too; NULL for
-- ads that do not name exactly one. Counts of ads measure effort, not demand.
CREATE OR REPLACE VIEW ad_count_rows AS
SELECT
    ad.municipality,
    ad.county,
    ad.ad_id,
    ad.source,
    ad.start,
    ad.title,
    ad.employer_key,
    ad.place_phrase,
    ad.url,
    ad.page_id
FROM ad
CROSS JOIN run
WHERE ad.start > run.window_start AND ad.start <= run.as_of;

CREATE OR REPLACE TABLE ad_count AS
SELECT
    municipality,
    county,
    count(*) AS ads,
    count(DISTINCT employer_key) AS employers,
    count(DISTINCT source) AS sources,
    by_employer(list(employer_key)) AS by_employer
FROM ad_count_rows
GROUP BY ALL;
COMMENT ON TABLE ad_count IS 'ads by municipality, before duplicates are joined; inside only';
