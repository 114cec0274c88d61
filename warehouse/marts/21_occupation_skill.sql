-- Which skills an occupation asks for, in the whole country: one row a position
-- and concept. The share is over all positions of the occupation, also those
-- whose ad lists no skill (methods §12: notices, not ads).
CREATE OR REPLACE VIEW occupation_skill_rows AS
SELECT
    notice_position.occupation,
    notice_skill.skill,
    notice_position.municipality,
    notice_position.county,
    notice_position.notice_id,
    notice_skill.skill_ad_id AS ad_id,
    notice_skill.skill_phrase AS phrase,
    notice_skill.rule,
    notice_skill.required,
    notice_position.employer_key,
    notice_position.sources,
    notice_position.start,
    notice_position.source,
    notice_position.title,
    notice_position.url,
    notice_position.page_id
FROM notice_position
JOIN notice_skill USING (notice_id)
WHERE notice_position.occupation IS NOT NULL;

CREATE OR REPLACE TABLE occupation_skill AS
WITH part AS (
    SELECT
        occupation,
        skill,
        employer_key,
        sources,
        grouping(sources) = 1 AS of_employer,
        count(*) AS counted
    FROM occupation_skill_rows
    GROUP BY GROUPING SETS ((occupation, skill, employer_key), (occupation, skill, sources))
),

asked AS (
    SELECT
        occupation,
        skill,
        CAST(sum(counted) FILTER (of_employer) AS BIGINT) AS positions,
        count(employer_key) AS employers,
        distinct_in(list(sources) FILTER (NOT of_employer)) AS sources,
        largest_first(list(counted) FILTER (of_employer)) AS by_employer
    FROM part
    GROUP BY occupation, skill
)

SELECT
    asked.*,
    base.positions AS of_positions,
    asked.positions / base.positions AS share
FROM asked
JOIN nation_occupation AS base USING (occupation);
COMMENT ON TABLE occupation_skill IS 'positions by unit group and concept asked for, with the share of its positions; inside only';
