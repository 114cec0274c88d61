-- What else than demand makes a priority.
SELECT * FROM component ORDER BY municipality, occupation;
