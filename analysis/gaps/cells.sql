-- The cells that may be ranked.
SELECT municipality, county, occupation FROM cell WHERE candidate ORDER BY municipality, occupation;
