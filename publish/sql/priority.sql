-- Priorities, each municipality's first tier first.
SELECT municipality, occupation, k, tier, reason, grade, grade_caps, band_mark
FROM priority
ORDER BY
    municipality,
    CASE tier WHEN 'first' THEN 1 WHEN 'possible' THEN 2 WHEN 'ruled_out' THEN 3 ELSE 4 END,
    occupation;
