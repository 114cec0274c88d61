-- Numbers of the release that are told without what they stand on (methods §16): a
-- grade; and an n, but for bands and what is told of a list, where it would give away
-- what is withheld. Figures of reference, and counts of what was read or asked, have
-- neither.
SELECT CAST(count(*) AS DOUBLE) AS value
FROM number
WHERE
    state = 'value'
    AND mart NOT IN (
        'access', 'distance', 'municipality', 'plan_fact', 'source_count', 'supply', 'survey_count', 'verdict'
    )
    AND (
        coalesce(grade, '') = ''
        OR n IS NULL AND measure <> 'band' AND mart NOT IN ('pay', 'priority', 'season', 'skill_quotient')
    );
