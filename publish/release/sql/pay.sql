-- Pay of the positions that state it, over the minimum wage of its day, by unit group
-- in the country and by county, lowest first, each with its employer. Amounts that may
-- be old or new lek are left out, as in the analysis of gaps (methods §7). Only cells
-- with 5 positions of 3 named employers.
WITH wage AS (
    SELECT CAST(period AS DATE) AS since, value
    FROM statistic
    WHERE series = 'minimum_wage' AND area = 'AL' AND value IS NOT NULL AND length(period) = 10
),

middle AS ( -- the minimum wage in the middle of the window
    SELECT arg_max(wage.value, wage.since) AS lek
    FROM wage
    CROSS JOIN run
    WHERE wage.since <= run.as_of - 182
),

stated AS ( -- of the earliest ad that tells it
    SELECT
        notice_ad.notice_id,
        arg_min((ad.pay_min + coalesce(ad.pay_max, ad.pay_min)) / 2, notice_ad.place) AS pay,
        arg_min(ad.pay_unit, notice_ad.place) = 'assumed' AS assumed
    FROM notice_ad
    JOIN ad USING (ad_id)
    WHERE
        ad.pay_period = 'month' AND ad.pay_currency = 'ALL' AND ad.pay_min > 0
        AND ad.pay_unit IN ('certain', 'assumed') AND coalesce(len(ad.pay_ranges), 0) <= 2
    GROUP BY notice_ad.notice_id
),

paid AS (
    SELECT
        demand.occupation,
        demand.county,
        coalesce(demand.employer_key, '') AS employer,
        stated.pay / wage.value AS ratio,
        stated.assumed
    FROM notice_position AS demand
    JOIN stated USING (notice_id)
    ASOF JOIN wage ON demand.start >= wage.since
    WHERE demand.occupation IS NOT NULL
),

area AS (
    SELECT occupation, '' AS county, employer, ratio, assumed FROM paid
    UNION ALL
    SELECT occupation, county, employer, ratio, assumed FROM paid WHERE county IS NOT NULL
)

SELECT
    area.county,
    area.occupation,
    middle.lek AS minimum,
    bool_or(area.assumed) AS assumed,
    list(area.ratio ORDER BY area.ratio, area.employer) AS ratios,
    list(area.employer ORDER BY area.ratio, area.employer) AS firms
FROM area
CROSS JOIN middle
WHERE middle.lek IS NOT NULL
GROUP BY area.county, area.occupation, middle.lek
HAVING count(*) >= 5 AND count(DISTINCT nullif(area.employer, '')) >= 3
ORDER BY area.county, area.occupation;
