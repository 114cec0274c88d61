-- The seasons that may be told.
SELECT major, peak, share, lo, hi, seasonal
FROM season
WHERE released
ORDER BY major;
