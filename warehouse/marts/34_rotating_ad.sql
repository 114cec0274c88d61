-- Danger sign RF24: one text that runs over at least three municipalities within
-- 30 days for one employer, or for none that is named. A chain with many shops
-- does the same, so the sign is weak: for restricted eyes, to look at.
CREATE OR REPLACE TABLE rotating_ad AS
WITH near AS (
    SELECT a AS ad_id, b AS other_id FROM edge WHERE class = 'partial'
    UNION ALL
    SELECT b AS ad_id, a AS other_id FROM edge WHERE class = 'partial'
)

SELECT
    near.ad_id,
    'RF24' AS flag,
    1 + count(DISTINCT other.municipality) AS municipalities,
    CAST(min(least(ad.start, other.start)) AS DATE) AS first_day
FROM near
JOIN ad ON near.ad_id = ad.ad_id
JOIN ad AS other ON near.other_id = other.ad_id
WHERE
    other.municipality <> ad.municipality
    AND other.employer_key IS NOT DISTINCT FROM ad.employer_key
    AND abs(other.start - ad.start) <= 30
GROUP BY near.ad_id
HAVING count(DISTINCT other.municipality) >= 2;
COMMENT ON TABLE rotating_ad IS 'ads whose text runs over three municipalities or more (RF24); inside only, for restricted eyes';
