-- How often each occupation asks for each skill, firm by firm, for occupations with
-- at least 5 positions of 3 named employers and shares of at least .05. The row
-- without a skill counts all positions of the occupation.
--
-- Positions without a named employer count as one firm in each municipality (in
-- each county, or the country, where none is named). An occupation's firms are
-- dealt into at most 200 parts, in the order of their keys, which are hashes: parts
-- are resampled as firms would be (random groups), whatever the number of firms.
WITH eligible AS (
    SELECT occupation
    FROM nation_occupation
    WHERE occupation IS NOT NULL AND positions >= 5 AND employers >= 3
),

frequent AS (
    SELECT
        occupation_skill.occupation,
        occupation_skill.skill,
        occupation_skill.positions AS asked,
        occupation_skill.employers,
        coalesce(occupation_skill.by_employer[1], 0) AS first,
        coalesce(occupation_skill.by_employer[2], 0) AS second
    FROM occupation_skill
    JOIN eligible USING (occupation)
    WHERE occupation_skill.share >= .05
),

placed AS (
    SELECT
        notice_position.notice_id,
        notice_position.occupation,
        coalesce(notice_position.employer_key, '?' || coalesce(notice_position.municipality, notice_position.county, '')) AS firm
    FROM notice_position
    JOIN eligible USING (occupation)
),

firm AS (
    SELECT
        occupation,
        firm,
        count(*) AS positions,
        (row_number() OVER (PARTITION BY occupation ORDER BY firm) - 1) % 200 AS part
    FROM placed
    GROUP BY occupation, firm
),

dispersed AS (
    SELECT
        occupation,
        greatest(1, sum(positions * positions) / sum(positions)) AS dispersion
    FROM firm
    GROUP BY occupation
),

part AS (
    SELECT
        occupation,
        '' AS skill,
        part,
        sum(positions) AS positions
    FROM firm
    GROUP BY occupation, part
    UNION ALL BY NAME
    SELECT
        placed.occupation,
        frequent.skill,
        firm.part,
        count(*) AS positions
    FROM placed
    JOIN notice_skill USING (notice_id)
    JOIN frequent USING (occupation, skill)
    JOIN firm USING (occupation, firm)
    GROUP BY placed.occupation, frequent.skill, firm.part
)

SELECT
    part.occupation,
    part.skill,
    coalesce(any_value(frequent.asked), 0) AS asked,
    coalesce(any_value(frequent.employers), 0) AS employers,
    coalesce(any_value(frequent.first), 0) AS first,
    coalesce(any_value(frequent.second), 0) AS second,
    any_value(dispersed.dispersion) AS dispersion,
    list(part.part ORDER BY part.part) AS parts,
    list(CAST(part.positions AS BIGINT) ORDER BY part.part) AS counts
FROM part
JOIN dispersed USING (occupation)
LEFT JOIN frequent ON part.occupation = frequent.occupation AND part.skill = frequent.skill
GROUP BY part.occupation, part.skill
ORDER BY part.occupation, part.skill;
