-- Positions by unit group in the whole country: how many promise a written contract or
-- insurance, in one of the notice's ads, and how many do not say so.
WITH secure AS (
    SELECT DISTINCT notice_ad.notice_id
    FROM notice_ad
    JOIN ad USING (ad_id)
    WHERE list_has_any(ad.contract, ['permanent', 'fixed_term', 'insurance'])
),

position AS (
    SELECT
        demand.occupation,
        demand.employer_key,
        demand.sources,
        secure.notice_id IS NOT NULL AS promised
    FROM notice_position AS demand
    LEFT JOIN secure USING (notice_id)
    WHERE demand.occupation IS NOT NULL
)

SELECT
    occupation,
    count(*) FILTER (promised) AS count,
    count(*) AS of_positions,
    count(DISTINCT employer_key) FILTER (promised) AS employers,
    coalesce(distinct_in(list(sources) FILTER (promised)), 0) AS sources,
    by_employer(list(employer_key) FILTER (promised)) AS by_employer,
    count(DISTINCT employer_key) FILTER (NOT promised) AS rest_employers,
    by_employer(list(employer_key) FILTER (NOT promised)) AS rest_by_employer
FROM position
GROUP BY occupation
ORDER BY ALL;
