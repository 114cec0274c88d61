-- What employers answered (visits that ended in an interview), by county of the firm's site; NULL where the answer
-- names none. Sums are of the answers themselves, without weights: an answer
-- that leaves a question open adds nothing to it.
CREATE OR REPLACE VIEW survey_count_rows AS
SELECT
    answer.county,
    answer.municipality,
    answer.answer_id,
    answer.source,
    answer.day,
    answer.sector,
    answer.size_class,
    answer.vacancies,
    answer.hires,
    answer.occupations,
    answer.occupation_phrases,
    answer.page_id
FROM answer
WHERE answer.outcome = 1;

CREATE OR REPLACE TABLE survey_count AS
SELECT
    county,
    count(*) AS answers,
    count(vacancies) AS vacancies_answers,
    CAST(sum(vacancies) AS BIGINT) AS vacancies,
    list_reverse_sort(coalesce(list(vacancies) FILTER (vacancies > 0), [])) AS vacancies_by_answer,
    count(hires) AS hires_answers,
    CAST(sum(hires) AS BIGINT) AS hires,
    list_reverse_sort(coalesce(list(hires) FILTER (hires > 0), [])) AS hires_by_answer
FROM survey_count_rows
GROUP BY ALL;
COMMENT ON TABLE survey_count IS 'survey answers by county; inside only';
