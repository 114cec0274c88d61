-- How often the occupation that a source gave its ad is among ours. Nothing is
-- decided here: a source codes a hotel cleaner as a personal worker, we may be
-- wrong too, and both codes stand side by side in the rows.
CREATE OR REPLACE VIEW source_code_rows AS
SELECT
    ad.source,
    CASE
        WHEN coalesce(len(ad.occupations), 0) = 0 THEN 'ours_missing'
        WHEN list_contains(ad.occupations, ad.source_occupation) THEN 'agree'
        ELSE 'disagree'
    END AS agreement,
    ad.source_occupation,
    ad.occupations,
    ad.ad_id,
    ad.start,
    ad.title,
    ad.occupation_phrases,
    ad.url,
    ad.page_id
FROM ad
CROSS JOIN run
WHERE
    ad.source_occupation IS NOT NULL
    AND ad.start > run.window_start
    AND ad.start <= run.as_of;

CREATE OR REPLACE TABLE source_code AS
SELECT
    source,
    agreement,
    count(*) AS ads
FROM source_code_rows
GROUP BY ALL;
COMMENT ON TABLE source_code IS 'ads that a source coded, by whether we code the same; inside only';
