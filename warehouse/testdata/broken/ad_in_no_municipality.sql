UPDATE ad SET municipality = '62' WHERE ad_id = 1;
