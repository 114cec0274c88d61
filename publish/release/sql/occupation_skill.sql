-- Skills by unit group in the whole country, with the Wilson interval of the
-- share (methods §2, §12).
WITH z AS (SELECT 1.959963984540054 AS z)

SELECT
    occupation,
    skill,
    positions AS count,
    of_positions,
    share,
    greatest(0, (share + z * z / (2 * of_positions)
    - z * sqrt(share * (1 - share) / of_positions + z * z / (4 * of_positions * of_positions)))
    / (1 + z * z / of_positions)) AS lo,
    least(1, (share + z * z / (2 * of_positions)
    + z * sqrt(share * (1 - share) / of_positions + z * z / (4 * of_positions * of_positions)))
    / (1 + z * z / of_positions)) AS hi,
    employers,
    sources,
    by_employer
FROM occupation_skill
CROSS JOIN z
ORDER BY ALL;
