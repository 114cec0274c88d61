-- Occupations, their openings and their phrases stand in the same order, so the lists are of one length.
SELECT ad_id, len(occupations) AS occupations, len(occupation_openings) AS openings
FROM ad
WHERE
    len(occupations) IS DISTINCT FROM len(occupation_openings)
    OR len(occupations) IS DISTINCT FROM len(occupation_phrases);
