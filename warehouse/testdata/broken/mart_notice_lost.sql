DELETE FROM notice_position WHERE notice_id = 1;
