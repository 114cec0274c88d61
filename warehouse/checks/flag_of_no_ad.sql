-- A danger sign without its ad warns of nothing.
SELECT ad_id, flag FROM ad_flag ANTI JOIN ad USING (ad_id);
