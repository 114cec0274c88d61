-- Priorities, each municipality's first tier first.
SELECT municipality, occupation, k, tier, grade, grade_caps, band_mark
FROM priority
ORDER BY
    municipality,
    CASE tier WHEN 'first' THEN 1 WHEN 'possible' THEN 2 ELSE 3 END,
    occupation;
