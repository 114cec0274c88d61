-- An ad without a notice would be missing from every count.
SELECT ad_id, source FROM ad ANTI JOIN notice USING (ad_id);
