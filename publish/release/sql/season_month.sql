-- Notices by major group and month of the year (see the view month_notice), employer by
-- employer, for the major groups whose season the analysis found: the counts behind
-- its index.
WITH
-- the three months of the peak, and all the others, are counts too
part AS (
    SELECT
        month_notice.major,
        unnest([
            format('{:02d}', month_notice.month),
            if((month_notice.month - season.peak + 12) % 12 < 3, 'peak', 'rest')
        ]) AS part,
        month_notice.employer_key
    FROM month_notice
    JOIN season USING (major)
)

SELECT
    major,
    part,
    count(*) AS count,
    count(DISTINCT employer_key) AS employers,
    by_employer(list(employer_key)) AS by_employer
FROM part
GROUP BY major, part
ORDER BY ALL;
