-- A million invented notices of 400 occupations, 61 municipalities and 100,000
-- firms, with eight skills each: the tables that the analysis reads.
CREATE OR REPLACE TABLE notice_position AS
SELECT
    range AS notice_id,
    CAST(1000 + hash(range) % 400 AS VARCHAR) AS occupation,
    CASE WHEN hash(range, 1) % 10 > 0 THEN printf('%02d', 1 + hash(range, 2) % 61) END AS municipality,
    CAST(NULL AS VARCHAR) AS county,
    CASE WHEN hash(range, 3) % 5 > 0 THEN md5(CAST(hash(range, 4) % 100000 AS VARCHAR)) END AS employer_key
FROM range(1000000);

CREATE OR REPLACE TABLE notice_fact AS
SELECT * FROM notice_position;

CREATE OR REPLACE TABLE notice_skill AS
SELECT DISTINCT
    notice_id,
    'skill' || CASE
        WHEN n < 6 THEN hash(occupation) % 100 * 10 + CAST(floor(24 * power(hash(notice_id, n) % 1000 / 1000, 2)) AS INTEGER)
        ELSE 1100 + hash(notice_id, n) % 3000
    END AS skill
FROM notice_position
CROSS JOIN (SELECT range AS n FROM range(8));

CREATE OR REPLACE TABLE nation_occupation AS
SELECT
    occupation,
    count(*) AS positions,
    count(DISTINCT employer_key) AS employers
FROM notice_position
GROUP BY occupation;

CREATE OR REPLACE TABLE occupation_skill AS
SELECT
    occupation,
    skill,
    count(*) AS positions,
    count(DISTINCT employer_key) AS employers,
    [2, 1] AS by_employer,
    count(*) / any_value(of_positions) AS share
FROM notice_position
JOIN notice_skill USING (notice_id)
JOIN (SELECT occupation, positions AS of_positions FROM nation_occupation) USING (occupation)
GROUP BY occupation, skill;

INSERT INTO course
SELECT 'course ' || occupation, '', occupation, '', NULL, NULL, 'added'
FROM nation_occupation
LIMIT 50;

INSERT INTO module
SELECT 'course ' || occupation, '', '', skill, skill, NULL, 'added'
FROM occupation_skill
WHERE hash(skill) % 2 = 0 AND share > .1;

SELECT count(*) AS n FROM notice_skill;
