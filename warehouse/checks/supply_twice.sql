-- People counted twice would close a gap that is open.
SELECT source, municipality, county, occupation, title, course, centre, kind, period, count(*) AS rows
FROM supply
GROUP BY source, municipality, county, occupation, title, course, centre, kind, period
HAVING count(*) > 1;
