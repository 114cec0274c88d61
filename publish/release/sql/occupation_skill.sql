-- Skills by unit group in the whole country, of occupations and shares that are large
-- enough: how many positions ask and how many do not, firm by firm, beside the
-- interval of the analysis. Positions without a named employer are one firm.
WITH pair AS (
    SELECT
        share.occupation,
        share.skill,
        share.share,
        share.lo,
        share.hi,
        share.usual,
        mart.positions,
        mart.of_positions,
        mart.employers,
        mart.sources,
        mart.by_employer
    FROM skill_share AS share
    JOIN occupation_skill AS mart USING (occupation, skill)
),

firm AS (
    SELECT occupation, coalesce(employer_key, '') AS firm, count(*) AS positions
    FROM notice_position
    WHERE occupation IN (SELECT occupation FROM pair)
    GROUP BY ALL
),

asking AS (
    SELECT occupation, skill, coalesce(employer_key, '') AS firm, count(*) AS positions
    FROM occupation_skill_rows
    JOIN pair USING (occupation, skill)
    GROUP BY ALL
),

rest AS ( -- positions of each firm that do not ask
    SELECT pair.occupation, pair.skill, firm.firm, firm.positions - coalesce(asking.positions, 0) AS positions
    FROM pair
    JOIN firm USING (occupation)
    LEFT JOIN asking USING (occupation, skill, firm)
),

beside AS (
    SELECT
        occupation,
        skill,
        count(*) FILTER (firm <> '') AS employers,
        list_reverse_sort(list(positions)) AS by_employer
    FROM rest
    WHERE positions > 0
    GROUP BY ALL
)

SELECT
    pair.occupation,
    pair.skill,
    pair.positions AS count,
    pair.of_positions,
    pair.employers,
    pair.sources,
    pair.by_employer,
    coalesce(beside.employers, 0) AS rest_employers,
    beside.by_employer AS rest_by_employer,
    pair.share,
    pair.lo,
    pair.hi,
    pair.usual
FROM pair
LEFT JOIN beside USING (occupation, skill)
ORDER BY ALL;
