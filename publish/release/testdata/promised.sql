-- Positions by occupation, and those of which an ad promises a contract, by firm.
WITH promising AS (
    SELECT notice_ad.notice_id, count(*) FILTER (len(ad.contract) > 0) > 0 AS promised
    FROM notice_ad
    JOIN ad USING (ad_id)
    GROUP BY notice_ad.notice_id
),

firm AS (
    SELECT
        occupation,
        coalesce(employer_key, '') AS firm,
        count(*) AS positions,
        count(*) FILTER (promised) AS promised
    FROM notice_position
    JOIN promising USING (notice_id)
    WHERE occupation IS NOT NULL
    GROUP BY ALL
)

SELECT
    occupation,
    '' AS skill,
    list(promised ORDER BY firm) AS asked,
    list(positions ORDER BY firm) AS positions,
    list(firm ORDER BY firm) AS firms
FROM firm
GROUP BY occupation
ORDER BY occupation;
