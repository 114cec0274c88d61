-- Which occupation has a course, and where; no municipality where only the course
-- is known and not its centre.
SELECT DISTINCT occupation, municipality, course
FROM course
WHERE occupation IS NOT NULL
ORDER BY occupation, municipality NULLS FIRST, course;
