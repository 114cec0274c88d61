-- What a notice asks for: every concept that one of its ads asks for, once, with
-- the words of the earliest ad that has it. A repost adds no second count.
CREATE OR REPLACE TABLE notice_skill AS
WITH single AS ( -- notices of one ad need no choice of words
    SELECT notice_id
    FROM notice_ad
    GROUP BY notice_id
    HAVING count(*) = 1
),

asked AS (
    SELECT
        notice_ad.notice_id,
        notice_ad.ad_id,
        notice_ad.place,
        single.notice_id IS NULL AS several
    FROM notice_ad
    LEFT JOIN single USING (notice_id)
)

SELECT
    asked.notice_id,
    ad_skill.skill,
    ad_skill.required,
    ad_skill.phrase AS skill_phrase,
    ad_skill.rule,
    asked.ad_id AS skill_ad_id
FROM asked
JOIN ad_skill USING (ad_id)
WHERE NOT asked.several
UNION ALL
SELECT
    asked.notice_id,
    ad_skill.skill,
    bool_or(ad_skill.required) AS required,
    arg_min(ad_skill.phrase, asked.place) AS skill_phrase,
    arg_min(ad_skill.rule, asked.place) AS rule,
    arg_min(asked.ad_id, asked.place) AS skill_ad_id
FROM asked
JOIN ad_skill USING (ad_id)
WHERE asked.several
GROUP BY asked.notice_id, ad_skill.skill;
COMMENT ON TABLE notice_skill IS 'one row a notice and concept asked for; inside only';
