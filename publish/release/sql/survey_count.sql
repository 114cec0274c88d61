-- Survey answers by county: all 12. A county without an answer was not looked at.
SELECT
    county,
    coalesce(answers, 0) AS count,
    coalesce(vacancies_answers, 0) AS vacancies_answers,
    vacancies,
    vacancies_by_answer,
    coalesce(hires_answers, 0) AS hires_answers,
    hires,
    hires_by_answer
FROM county
LEFT JOIN survey_count USING (county)
ORDER BY ALL;
