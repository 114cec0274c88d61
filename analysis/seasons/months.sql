-- Notices by major group and month of the year (see the view month_notice). Notices
-- without a named employer count as one firm in each municipality.
WITH of_firm AS (
    SELECT
        major,
        month,
        coalesce(month_notice.employer_key, '?' || coalesce(municipality, county, '')) AS firm,
        any_value(month_notice.employer_key) AS employer_key,
        count(*) AS notices
    FROM month_notice
    GROUP BY major, month, firm
),

largest AS (
    SELECT
        major,
        count(employer_key) AS employers,
        max(notices) AS largest
    FROM (
        SELECT
            major,
            firm,
            any_value(employer_key) AS employer_key,
            sum(notices) AS notices
        FROM of_firm
        GROUP BY major, firm
    )
    GROUP BY major
)

SELECT
    of_firm.major,
    of_firm.month,
    CAST(sum(of_firm.notices) AS BIGINT) AS notices,
    CAST(sum(of_firm.notices * of_firm.notices) AS BIGINT) AS squares,
    any_value(largest.employers) AS employers,
    CAST(any_value(largest.largest) AS BIGINT) AS largest
FROM of_firm
JOIN largest USING (major)
GROUP BY of_firm.major, of_firm.month
ORDER BY of_firm.major, of_firm.month;
