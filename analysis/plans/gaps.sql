-- The course for each occupation that leaves least of it untaught, where the gate may
-- tell.
SELECT
    occupation,
    arg_min(course, (gap, course)) AS course,
    min(gap) AS gap,
    arg_min(len(missing), (gap, course)) AS missing,
    arg_min(modules, (gap, course)) AS modules
FROM module_gap
WHERE status = 'known' AND released
GROUP BY occupation
ORDER BY occupation;
