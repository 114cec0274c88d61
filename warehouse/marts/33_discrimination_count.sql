-- How many ads of the window limit who may apply by sex, age, looks, family,
-- origin or health. Counted apart from the danger signs; an ad on two grounds is
-- counted under both, so the counts have no sum.
CREATE OR REPLACE VIEW discrimination_count_rows AS
SELECT
    ad_flag.flag,
    ad.ad_id,
    ad.source,
    ad.start,
    ad.title,
    ad_flag.phrase,
    ad.employer_key,
    ad.url,
    ad.page_id
FROM ad_flag
JOIN ad USING (ad_id)
CROSS JOIN run
WHERE
    ad_flag.level = 'discriminatory'
    AND ad.start > run.window_start
    AND ad.start <= run.as_of;

CREATE OR REPLACE TABLE discrimination_count AS
SELECT
    flag,
    count(*) AS ads
FROM discrimination_count_rows
GROUP BY flag;
COMMENT ON TABLE discrimination_count IS 'ads that limit who may apply, by ground; inside only, for restricted eyes';
