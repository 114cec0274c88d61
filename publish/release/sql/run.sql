-- The run behind the release, its window, and whether any ad was read at all.
SELECT
    run_id,
    CAST(as_of AS VARCHAR) AS as_of,
    CAST(window_start + 1 AS VARCHAR) AS window_start,
    taxonomy,
    version,
    (SELECT count(*) FROM ad) AS ads
FROM run;
