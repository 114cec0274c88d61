-- Numbers of the release that are told without what they stand on (methods §16): a
-- grade, and, but for bands, which would tell it, an n. Figures of reference, and
-- counts of what was read or asked, have neither.
SELECT CAST(count(*) AS DOUBLE) AS value
FROM number
WHERE
    state = 'value'
    AND mart NOT IN ('distance', 'municipality', 'source_count', 'survey_count', 'verdict')
    AND (coalesce(grade, '') = '' OR n IS NULL AND measure <> 'band');
