-- The outcomes of each course, beside what positions of its occupation ask for. A
-- course without modules has one row, without an outcome.
WITH trained AS (
    SELECT
        course,
        min(occupation) AS occupation
    FROM course
    GROUP BY course
)

SELECT
    trained.course,
    trained.occupation,
    module.outcome,
    module.skill,
    coalesce(module.status, '') AS status,
    coalesce(occupation_skill.positions, 0) AS asked
FROM trained
LEFT JOIN module USING (course)
LEFT JOIN occupation_skill
    ON trained.occupation = occupation_skill.occupation AND module.skill = occupation_skill.skill
ORDER BY trained.course, module.module, module.outcome, module.skill;
