-- What a notice asks for: every concept that one of its ads asks for, once, with
-- the words of the earliest ad that has it. A repost adds no second count.
CREATE OR REPLACE TABLE notice_skill AS
SELECT
    notice_ad.notice_id,
    ad_skill.skill,
    bool_or(ad_skill.required) AS required,
    arg_min(ad_skill.phrase, (notice_ad.place, ad_skill.start)) AS skill_phrase,
    arg_min(ad_skill.rule, (notice_ad.place, ad_skill.start)) AS rule,
    arg_min(notice_ad.ad_id, (notice_ad.place, ad_skill.start)) AS skill_ad_id
FROM notice_ad
JOIN ad_skill USING (ad_id)
GROUP BY notice_ad.notice_id, ad_skill.skill;
COMMENT ON TABLE notice_skill IS 'one row a notice and concept asked for; inside only';
