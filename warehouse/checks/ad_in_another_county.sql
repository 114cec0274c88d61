-- An ad's county is the county of its municipality.
SELECT ad.ad_id, ad.municipality, ad.county
FROM ad
JOIN municipality USING (municipality)
WHERE ad.county IS DISTINCT FROM municipality.county;
