-- Ads by source. A source stands for a place, so that one rule fits all.
SELECT
    source,
    ads AS count,
    ads_outside,
    ads_abroad,
    CAST(last_seen AS VARCHAR) AS last_seen,
    employers,
    by_employer
FROM source_count
ORDER BY ALL;
