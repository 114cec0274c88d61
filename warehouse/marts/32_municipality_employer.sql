-- Employers that advertise in each municipality: one row a municipality and
-- employer. The keys are hashes of names and stay inside.
CREATE OR REPLACE VIEW municipality_employer_rows AS
SELECT
    municipality,
    county,
    employer_key,
    count(*) AS positions,
    min(start) AS first_start,
    min(ad_id) AS ad_id
FROM notice_position
WHERE employer_key IS NOT NULL
GROUP BY ALL;

CREATE OR REPLACE TABLE municipality_employer AS
SELECT
    municipality,
    county,
    count(*) AS employers
FROM municipality_employer_rows
GROUP BY ALL;
COMMENT ON TABLE municipality_employer IS 'distinct employers by municipality; inside only';
