-- Which outcome of which course's module teaches a skill: the first of each course.
SELECT
    module.course,
    any_value(course.occupation) AS occupation,
    module.skill,
    arg_min(module.module, (module.module, module.outcome)) AS module,
    arg_min(module.outcome, (module.module, module.outcome)) AS outcome
FROM module
JOIN (SELECT course, coalesce(min(occupation), '') AS occupation FROM course GROUP BY course) AS course USING (course)
WHERE module.skill IS NOT NULL
GROUP BY module.course, module.skill
ORDER BY ALL;
