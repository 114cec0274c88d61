-- How often the notices of a municipality ask for a skill, beside the country's:
-- cells with at least 5 notices of 3 named employers and a hundredth of the
-- municipality's. Notices that name no single municipality are left out of all
-- sums. Those without a named employer count as one firm in each municipality.
WITH placed AS (
    SELECT
        notice_id,
        municipality,
        employer_key
    FROM notice_fact
    WHERE municipality IS NOT NULL
),

asked AS (
    SELECT
        placed.municipality,
        notice_skill.skill,
        placed.employer_key,
        count(*) AS notices
    FROM placed
    JOIN notice_skill USING (notice_id)
    GROUP BY placed.municipality, notice_skill.skill, placed.employer_key
),

cell AS (
    SELECT
        municipality,
        skill,
        sum(notices) AS notices,
        count(employer_key) AS employers,
        sum(notices * notices) AS squares,
        max(notices, 2) AS largest
    FROM asked
    GROUP BY municipality, skill
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
    FROM placed
    GROUP BY municipality
)

SELECT
    cell.municipality,
    cell.skill,
    CAST(cell.notices AS BIGINT) AS asked,
    cell.employers,
    CAST(cell.largest[1] AS BIGINT) AS first,
    CAST(coalesce(cell.largest[2], 0) AS BIGINT) AS second,
    of_skill.dispersion,
    of_place.notices AS of_place,
    CAST(of_skill.notices AS BIGINT) AS of_skill,
    (SELECT count(*) FROM placed) AS of_all
FROM cell
JOIN of_skill USING (skill)
JOIN of_place USING (municipality)
WHERE cell.notices >= 5 AND cell.employers >= 3 AND cell.notices >= .01 * of_place.notices
ORDER BY cell.municipality, cell.skill;
