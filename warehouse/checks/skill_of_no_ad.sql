-- A skill row without its ad has lost its evidence.
SELECT ad_id, skill FROM ad_skill ANTI JOIN ad USING (ad_id);
