-- The run behind the release, its window, and how many of the ads in it a visited
-- board showed: without one nobody looked. A file that a user added looks nowhere,
-- and a board whose visit failed did not either.
-- Days on which no visit to a source was healthy are missing, the latest first.
SELECT
    run_id,
    CAST(as_of AS VARCHAR) AS as_of,
    CAST(window_start + 1 AS VARCHAR) AS window_start,
    taxonomy,
    version,
    failed,
    coalesce((
        SELECT string_agg(
            outage.source || ' '
            || greatest(outage.first_day, run.window_start + 1) || '/'
            || coalesce(CAST(outage.last_day AS VARCHAR), ''),
            ', ' ORDER BY outage.first_day DESC, outage.source
        )
        FROM outage
        WHERE outage.first_day <= run.as_of
            AND coalesce(outage.last_day, run.as_of) > run.window_start
    ), '') AS missing,
    (
        SELECT count(*)
        FROM ad_count_rows
        JOIN ad USING (ad_id)
        WHERE NOT starts_with(ad.board, 'file/')
            AND NOT list_contains(string_split(run.failed, ', '), ad.source)
    ) AS visited
FROM run;
