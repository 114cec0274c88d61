-- Every notice of the window has at least one position.
SELECT notice_id, title FROM notice_fact ANTI JOIN notice_position USING (notice_id);
