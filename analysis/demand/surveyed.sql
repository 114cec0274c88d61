-- What the survey's weights make of each occupation in each municipality.
SELECT municipality, county, occupation, openings, squares, employers
FROM survey_cell
ORDER BY municipality, occupation;
