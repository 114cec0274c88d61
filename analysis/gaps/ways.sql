-- Minutes to the nearest centres, the middle of the band.
SELECT municipality, centre, (minutes_low + minutes_high) / 2 AS minutes
FROM distance
ORDER BY municipality, centre;
