-- Which skills the ads of a municipality ask for: one row a notice and concept,
-- however many occupations the notice has.
CREATE OR REPLACE VIEW municipality_skill_rows AS
SELECT
    notice_fact.municipality,
    notice_skill.skill,
    notice_fact.county,
    notice_fact.notice_id,
    notice_skill.skill_ad_id AS ad_id,
    notice_skill.skill_phrase AS phrase,
    notice_skill.rule,
    notice_skill.required,
    notice_fact.employer_key,
    notice_fact.sources,
    notice_fact.start,
    notice_fact.source,
    notice_fact.title,
    notice_fact.url,
    notice_fact.page_id
FROM notice_fact
JOIN notice_skill USING (notice_id);

CREATE OR REPLACE TABLE municipality_skill AS
SELECT
    municipality,
    skill,
    count(*) AS notices,
    count(DISTINCT employer_key) AS employers,
    distinct_in(list(sources)) AS sources,
    by_employer(list(employer_key)) AS by_employer
FROM municipality_skill_rows
GROUP BY ALL;
COMMENT ON TABLE municipality_skill IS 'notices by municipality and concept asked for; inside only';
