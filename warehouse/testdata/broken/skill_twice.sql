INSERT INTO ad_skill SELECT * FROM ad_skill;
