UPDATE ad SET county = 'AL-02' WHERE ad_id = 1;
