-- Every firm that the survey visited, in a fixed order.
SELECT
    answer_id,
    outcome,
    hired_any,
    municipality,
    county,
    sector,
    size_class,
    weight,
    stratum_size,
    staff,
    vacancies,
    hires,
    hires_new,
    hires_online,
    occupations,
    occupation_vacancies,
    occupation_hires,
    occupation_hard,
    occupation_reasons,
    importance,
    mastery
FROM answer
ORDER BY answer_id;
