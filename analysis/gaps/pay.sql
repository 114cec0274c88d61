-- Pay of the notices that state it, in lek a month, over the minimum wage of its
-- day; amounts that may be old or new lek are left out. One row a position.
WITH wage AS (
    SELECT CAST(period AS DATE) AS since, value
    FROM statistic
    WHERE series = 'minimum_wage' AND area = 'AL' AND value IS NOT NULL AND length(period) = 10
),

stated AS ( -- of the earliest ad that tells it
    SELECT
        notice_ad.notice_id,
        arg_min((ad.pay_min + coalesce(ad.pay_max, ad.pay_min)) / 2, notice_ad.place) AS pay
    FROM notice_ad
    JOIN ad USING (ad_id)
    WHERE
        ad.pay_period = 'month' AND ad.pay_currency = 'ALL' AND ad.pay_min > 0
        AND ad.pay_unit IN ('certain', 'assumed') AND coalesce(len(ad.pay_ranges), 0) <= 2
    GROUP BY notice_ad.notice_id
)

SELECT
    demand.municipality,
    demand.county,
    demand.occupation,
    stated.pay / wage.value AS ratio
FROM notice_position AS demand
JOIN stated USING (notice_id)
ASOF JOIN wage ON demand.start >= wage.since
WHERE demand.occupation IS NOT NULL
ORDER BY demand.occupation, demand.county, demand.municipality, ratio;
