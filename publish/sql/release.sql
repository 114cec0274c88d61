-- What the release is made of, dates as text.
SELECT
    release_id,
    CAST(as_of AS VARCHAR) AS as_of,
    CAST(window_start AS VARCHAR) AS window_start,
    CAST(window_end AS VARCHAR) AS window_end,
    run_id,
    taxonomy,
    version,
    failed,
    missing,
    basis,
    credits
FROM release;
