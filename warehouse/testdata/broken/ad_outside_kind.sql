UPDATE ad SET kind = 'seek' WHERE ad_id = 1;
