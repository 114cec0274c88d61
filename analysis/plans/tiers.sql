-- The tier of each occupation in the municipalities whose list says anything.
SELECT
    priority.municipality,
    priority.occupation,
    priority.tier
FROM priority
JOIN verdict USING (municipality)
WHERE verdict.verdict <> 'cannot_rank' AND priority.tier IN ('first', 'possible', 'ruled_out')
ORDER BY priority.municipality, priority.occupation;
