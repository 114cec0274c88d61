-- Skills by municipality; only a band of these may leave.
SELECT municipality, skill, notices AS count, employers, sources, by_employer
FROM municipality_skill
WHERE municipality IS NOT NULL
ORDER BY ALL;
