-- The run behind the release, its window, and how many ads lie in it: without
-- one, nothing was looked at.
SELECT
    run_id,
    CAST(as_of AS VARCHAR) AS as_of,
    CAST(window_start + 1 AS VARCHAR) AS window_start,
    taxonomy,
    version,
    (SELECT count(*) FROM ad_count_rows) AS ads
FROM run;
