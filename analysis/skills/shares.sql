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

frequent AS MATERIALIZED (
    SELECT
        CAST(row_number() OVER (ORDER BY occupation_skill.occupation, occupation_skill.skill) AS INTEGER) AS number,
        occupation_skill.occupation,
        occupation_skill.skill,
        occupation_skill.positions AS asked,
        occupation_skill.employers,
        CAST(coalesce(occupation_skill.by_employer[1], 0) AS BIGINT) AS first,
        CAST(coalesce(occupation_skill.by_employer[2], 0) AS BIGINT) AS second
    FROM occupation_skill
    JOIN eligible USING (occupation)
    WHERE occupation_skill.share >= .05
),

dealt AS MATERIALIZED ( -- each position with the number of its firm
    SELECT
        notice_position.notice_id,
        notice_position.occupation,
        CAST(dense_rank() OVER (
            PARTITION BY notice_position.occupation
            ORDER BY coalesce(
                notice_position.employer_key,
                '?' || coalesce(notice_position.municipality, notice_position.county, '')
            )
        ) - 1 AS INTEGER) AS firm
    FROM notice_position
    JOIN eligible USING (occupation)
),

firm AS (
    SELECT
        occupation,
        firm,
        count(*) AS positions
    FROM dealt
    GROUP BY occupation, firm
),

base AS ( -- positions of each part
    SELECT
        occupation,
        firm % 200 AS part,
        CAST(sum(positions) AS BIGINT) AS positions
    FROM firm
    GROUP BY ALL
),

dispersed AS (
    SELECT
        occupation,
        greatest(1, sum(positions * positions) / sum(positions)) AS dispersion
    FROM firm
    GROUP BY occupation
),

asked AS ( -- positions of each part that ask for the skill
    SELECT
        frequent.number,
        dealt.firm % 200 AS part,
        count(*) AS positions
    FROM notice_skill
    JOIN dealt USING (notice_id)
    JOIN frequent USING (occupation, skill)
    GROUP BY ALL
),

listed AS (
    SELECT
        number,
        list(CAST(part AS BIGINT) ORDER BY part) AS parts,
        list(positions ORDER BY part) AS counts
    FROM asked
    GROUP BY number
)

SELECT
    base.occupation,
    '' AS skill,
    0 AS asked,
    0 AS employers,
    0 AS first,
    0 AS second,
    any_value(dispersed.dispersion) AS dispersion,
    list(CAST(base.part AS BIGINT) ORDER BY base.part) AS parts,
    list(base.positions ORDER BY base.part) AS counts
FROM base
JOIN dispersed USING (occupation)
GROUP BY base.occupation
UNION ALL BY NAME
SELECT
    frequent.* EXCLUDE (number),
    dispersed.dispersion,
    listed.parts,
    listed.counts
FROM frequent
JOIN dispersed USING (occupation)
JOIN listed USING (number)
ORDER BY occupation, skill;
