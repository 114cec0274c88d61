-- Positions by occupation and skill, for occupations with at least 5 positions of 3
-- named employers and for skills that at least a tenth of the positions of one of
-- them ask for: what revealed advantage and complementarity are made of.
WITH counted AS (
    SELECT
        occupation_skill.occupation,
        occupation_skill.skill,
        occupation_skill.positions AS asked,
        max(occupation_skill.share) OVER (PARTITION BY occupation_skill.skill) AS most
    FROM occupation_skill
    JOIN nation_occupation USING (occupation)
    WHERE nation_occupation.positions >= 5 AND nation_occupation.employers >= 3
)

SELECT
    occupation,
    skill,
    asked
FROM counted
WHERE most >= .10
ORDER BY occupation, skill;
