INSERT INTO ad_skill BY NAME SELECT 9 AS ad_id, 'known' AS skill;
