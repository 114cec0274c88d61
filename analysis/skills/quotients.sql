-- How often the notices of a municipality ask for a skill, beside the country's:
-- cells with at least 5 notices of 3 named employers and a hundredth of the
-- municipality's. Notices that name no single municipality are left out of all
-- sums. Those without a named employer count as one firm in each municipality.
WITH cell AS (
    SELECT
        municipality,
        skill,
        notices,
        employers,
        CAST(list_sum(list_transform(by_employer, lambda n: n * n)) AS HUGEINT) AS squares,
        by_employer
    FROM municipality_skill
    WHERE municipality IS NOT NULL
),

of_skill AS (
    SELECT
        skill,
        sum(notices) AS notices,
        greatest(1, sum(squares) / sum(notices)) AS dispersion
    FROM cell
    GROUP BY skill
),

of_place AS (
    SELECT
        municipality,
        count(*) AS notices
    FROM notice_fact
    WHERE municipality IS NOT NULL
    GROUP BY municipality
)

SELECT
    cell.municipality,
    cell.skill,
    cell.notices AS asked,
    cell.employers,
    CAST(cell.by_employer[1] AS BIGINT) AS first,
    CAST(coalesce(cell.by_employer[2], 0) AS BIGINT) AS second,
    of_skill.dispersion,
    of_place.notices AS of_place,
    CAST(of_skill.notices AS BIGINT) AS of_skill,
    (SELECT CAST(sum(notices) AS BIGINT) FROM of_place) AS of_all
FROM cell
JOIN of_skill USING (skill)
JOIN of_place USING (municipality)
WHERE cell.notices >= 5 AND cell.employers >= 3 AND cell.notices >= .01 * of_place.notices
ORDER BY cell.municipality, cell.skill;
