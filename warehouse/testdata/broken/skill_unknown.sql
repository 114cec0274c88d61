INSERT INTO ad_skill BY NAME SELECT 1 AS ad_id, 'unheard of' AS skill;
