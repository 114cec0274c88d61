-- Ads of an occupation that do not ask for a skill.
SELECT ad_id
FROM notice_position
WHERE occupation = ? AND ad_id NOT IN (SELECT ad_id FROM ad_skill WHERE skill = ?)
ORDER BY ad_id;
