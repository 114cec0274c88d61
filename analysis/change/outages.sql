-- Days on which a source was not seen; those that last end with the run.
SELECT
    outage.source,
    outage.first_day,
    coalesce(outage.last_day, run.as_of) AS last_day
FROM outage
CROSS JOIN run
ORDER BY outage.source, outage.first_day;
