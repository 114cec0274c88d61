-- How much of the ads could be read: what methods §16 asks of every run.
SELECT
    count(*) AS ads,
    count(*) FILTER (start > window_start AND start <= as_of) AS in_period,
    count(*) FILTER (start > as_of) AS later,
    count(municipality) AS municipality,
    count(*) FILTER (municipality IS NULL AND county IS NOT NULL) AS county_only,
    count(*) FILTER (geo_precision = 'abroad') AS abroad,
    count(*) FILTER (len(occupations) > 0) AS occupation,
    count(*) FILTER (employer_key IS NOT NULL) AS employer,
    count(pay_min) + count(*) FILTER (pay_min IS NULL AND pay_max IS NOT NULL) AS pay,
    count(*) FILTER (pay_unit = 'ambiguous') AS pay_ambiguous
FROM ad, run
