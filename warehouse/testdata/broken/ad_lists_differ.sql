UPDATE ad SET occupation_openings = [1, 1] WHERE ad_id = 1;
