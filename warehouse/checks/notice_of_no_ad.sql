-- A notice row without its ad has lost its evidence.
SELECT ad_id, notice_id FROM notice ANTI JOIN ad USING (ad_id);
