DELETE FROM notice WHERE ad_id = 1;
