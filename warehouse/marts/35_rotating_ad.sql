-- Danger sign RF24: one text that runs over at least three municipalities within
-- 30 days for one employer, or for none that is named. A chain with many shops
-- does the same, so the sign is weak: for restricted eyes, to look at. Each join
-- is made before the next is thought of: DuckDB 1.5.6 fails to bind the columns
-- of the two at once when few ads are alike.
CREATE OR REPLACE TABLE rotating_ad AS
WITH near AS MATERIALIZED (
    SELECT a AS ad_id, b AS other_id FROM edge WHERE class = 'partial'
    UNION ALL
    SELECT b AS ad_id, a AS other_id FROM edge WHERE class = 'partial'
),

one AS MATERIALIZED (
    SELECT near.ad_id, near.other_id, ad.municipality, ad.employer_key, ad.start
    FROM near
    JOIN ad ON near.ad_id = ad.ad_id
),

two AS MATERIALIZED (
    SELECT
        one.ad_id,
        one.municipality,
        one.start,
        ad.municipality AS other_municipality,
        ad.start AS other_start,
        coalesce(one.employer_key, '') = coalesce(ad.employer_key, '') AS same_employer
    FROM one
    JOIN ad ON one.other_id = ad.ad_id
)

SELECT
    ad_id,
    'RF24' AS flag,
    1 + count(DISTINCT other_municipality) AS municipalities,
    CAST(min(least(start, other_start)) AS DATE) AS first_day
FROM two
WHERE same_employer AND other_municipality <> municipality AND abs(other_start - start) <= 30
GROUP BY ad_id
HAVING count(DISTINCT other_municipality) >= 2;
COMMENT ON TABLE rotating_ad IS 'ads whose text runs over three municipalities or more (RF24); inside only, for restricted eyes';
