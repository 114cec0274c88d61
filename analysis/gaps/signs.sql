-- Per cell: positions, those with a strong danger sign, those that promise a
-- written contract or insurance.
WITH flagged AS (
    SELECT DISTINCT notice_ad.notice_id
    FROM notice_ad
    JOIN ad_flag USING (ad_id)
    WHERE ad_flag.level = 'strong'
),

secure AS (
    SELECT DISTINCT notice_ad.notice_id
    FROM notice_ad
    JOIN ad USING (ad_id)
    WHERE list_has_any(ad.contract, ['permanent', 'fixed_term', 'insurance'])
)

SELECT
    municipality,
    occupation,
    count(*) AS positions,
    count(flagged.notice_id) AS flagged,
    count(secure.notice_id) AS secure
FROM notice_position
LEFT JOIN flagged USING (notice_id)
LEFT JOIN secure USING (notice_id)
WHERE municipality IS NOT NULL AND occupation IS NOT NULL
GROUP BY municipality, occupation
ORDER BY municipality, occupation;
