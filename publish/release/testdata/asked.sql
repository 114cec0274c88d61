-- Positions by occupation and skill, those that ask and those that do not, by firm.
WITH firm AS (
    SELECT occupation, coalesce(employer_key, '') AS firm, count(*) AS positions
    FROM notice_position
    WHERE occupation IS NOT NULL
    GROUP BY ALL
),

asking AS (
    SELECT occupation, skill, coalesce(employer_key, '') AS firm, count(*) AS asked
    FROM occupation_skill_rows
    GROUP BY ALL
),

pair AS (SELECT DISTINCT occupation, skill FROM asking)

SELECT
    pair.occupation,
    pair.skill,
    list(coalesce(asking.asked, 0) ORDER BY firm.firm) AS asked,
    list(firm.positions ORDER BY firm.firm) AS positions,
    list(firm.firm ORDER BY firm.firm) AS firms
FROM pair
JOIN firm USING (occupation)
LEFT JOIN asking USING (occupation, skill, firm)
GROUP BY pair.occupation, pair.skill
ORDER BY ALL;
