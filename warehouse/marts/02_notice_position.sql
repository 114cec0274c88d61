-- The unit that is counted: one occupation of one notice. "2 banakiere 1
-- kamariere" is 2 positions and 3 openings. A notice whose occupation was not
-- sure is 1 position with occupation NULL, so that nothing is lost from totals.
CREATE OR REPLACE TABLE notice_position AS
WITH named AS ( -- an occupation that an ad names twice is one, openings added
    SELECT
        notice_id,
        place,
        occupation,
        sum(openings) AS openings,
        arg_min(phrase, nth) AS phrase
    FROM (
        SELECT
            notice_id,
            place,
            generate_subscripts(occupations, 1) AS nth,
            unnest(occupations) AS occupation,
            unnest(occupation_openings) AS openings,
            unnest(occupation_phrases) AS phrase
        FROM notice_ad
    )
    GROUP BY notice_id, place, occupation
),

of_notice AS ( -- the occupations of the earliest ad; most openings over its ads
    SELECT
        notice_id,
        occupation,
        CAST(max(openings) AS BIGINT) AS openings,
        arg_min(phrase, place) AS phrase
    FROM named
    GROUP BY notice_id, occupation
    HAVING min(place) = 1
),

coded AS (
    SELECT
        *,
        count(*) OVER (PARTITION BY notice_id) AS occupations
    FROM of_notice
)

SELECT
    fact.notice_id,
    fact.ad_id,
    coded.occupation,
    coalesce(left(coded.occupation, 1), 'x') AS major,
    fact.municipality,
    fact.county,
    -- A total is the one occupation's own; several keep what each one states.
    least(20, greatest(1, coalesce(coded.openings, 1), CASE
        WHEN coalesce(coded.occupations, 1) = 1 THEN coalesce(fact.openings, 1)
        ELSE 1
    END)) AS openings,
    fact.employer_key,
    fact.sources,
    fact.ads,
    fact.start,
    fact.source,
    fact.title,
    coalesce(coded.phrase, '') AS phrase,
    fact.place_phrase,
    fact.url,
    fact.page_id
FROM notice_fact AS fact
LEFT JOIN coded USING (notice_id);
COMMENT ON TABLE notice_position IS 'one row an occupation of a notice: what the marts count; inside only';
