-- The municipalities that all three forms of the open data hold.
SELECT count(*)
FROM municipality
JOIN 'parquet/municipality.parquet' USING (municipality)
JOIN 'csv/municipality.csv' USING (municipality);
