-- The mark of each way to a course, as its number bears it.
UPDATE candidate_access AS w SET mark = n.mark FROM number AS n
WHERE
    n.mart = 'access'
    AND json_extract_string(n.cell, '$.municipality') = w.municipality
    AND json_extract_string(n.cell, '$.occupation') = w.occupation;
