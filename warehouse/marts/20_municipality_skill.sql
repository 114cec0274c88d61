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
WITH part AS (
    SELECT
        municipality,
        skill,
        employer_key,
        sources,
        grouping(sources) = 1 AS of_employer,
        count(*) AS counted
    FROM municipality_skill_rows
    GROUP BY GROUPING SETS ((municipality, skill, employer_key), (municipality, skill, sources))
)

SELECT
    municipality,
    skill,
    CAST(sum(counted) FILTER (of_employer) AS BIGINT) AS notices,
    count(employer_key) AS employers,
    distinct_in(list(sources) FILTER (NOT of_employer)) AS sources,
    largest_first(list(counted) FILTER (of_employer)) AS by_employer
FROM part
GROUP BY municipality, skill;
COMMENT ON TABLE municipality_skill IS 'notices by municipality and concept asked for; inside only';
