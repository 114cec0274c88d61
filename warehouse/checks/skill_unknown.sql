-- A concept that the taxonomy lacks has no name to print.
SELECT ad_skill.ad_id, ad_skill.skill FROM ad_skill ANTI JOIN skill USING (skill);
