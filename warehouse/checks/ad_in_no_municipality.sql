-- A municipality code that the reference lacks would vanish from every map.
SELECT ad_id, municipality FROM ad ANTI JOIN municipality USING (municipality) WHERE municipality IS NOT NULL;
