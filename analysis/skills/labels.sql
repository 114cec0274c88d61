-- What the skills are called.
SELECT
    skill,
    any_value(label_en) AS label_en,
    any_value(label_sq) AS label_sq
FROM skill
GROUP BY skill
ORDER BY skill;
