INSERT INTO ad_flag VALUES (9, 'RF01', 'weak', 'x');
