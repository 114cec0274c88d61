-- What a release tells beside demand: pay, lists of people, ways to courses, seasons,
-- shares of skills, intake caps, estimates of the survey. All invented.
INSERT INTO number
SELECT '', 'pay', 'median', json_object('occupation', occupation), 'value',
    40000 + 1000 * (CAST(occupation AS BIGINT) % 23), 40000, 64000, '', 40, NULL, NULL, 'C', 'formula',
    'median', if(CAST(occupation AS BIGINT) % 3 = 0, '["n=20–49","unit=assumed"]', '["n=20–49","unit=certain"]'),
    'zanat/1 §7', DATE '2026-03-31'
FROM occupation WHERE len(occupation) = 4 AND occupation <> '8322';
INSERT INTO number
SELECT '', 'pay', 'median', json_object('county', 'AL-11', 'occupation', occupation), 'value',
    52000, NULL, NULL, '', 20, NULL, NULL, 'D', 'formula', 'median', '["unit=certain"]',
    'zanat/1 §7', DATE '2026-03-31'
FROM (VALUES ('5131'), ('5120')) AS paid (occupation);
INSERT INTO number
SELECT '', 'pay', 'over_minimum', cell, 'value', value / 40000, NULL, NULL, '', n, NULL, NULL, grade,
    'formula', 'median / minimum wage', '["minimum_wage=40000"]', method, as_of
FROM number WHERE mart = 'pay' AND measure = 'median';
INSERT INTO number VALUES ('', 'pay', 'median', '{"occupation":"8322"}', 'withheld', NULL, NULL, NULL, '',
    NULL, NULL, NULL, '', 'formula', 'median', '[]', 'zanat/1 §7', DATE '2026-03-31');

INSERT INTO number
SELECT '', 'supply', 'jobseekers', json_object('county', county, 'occupation', occupation), 'value',
    5 * (3 + CAST(occupation AS BIGINT) % 40), NULL, NULL, '', NULL, NULL, NULL, '', 'formula', 'listed',
    '["source=AKPA","period=2025"]', 'zanat/1 §7', DATE '2026-03-31'
FROM county CROSS JOIN occupation WHERE len(occupation) = 4 AND occupation < '7500';

CREATE TABLE candidate_access (
    municipality VARCHAR, occupation VARCHAR, course VARCHAR, centre VARCHAR,
    minutes_low DOUBLE, minutes_high DOUBLE, mark VARCHAR);
INSERT INTO candidate_access
SELECT municipality, occupation, if(occupation < '5200', 'Ndihmës kuzhinier', NULL), '53', 15, 25, ''
FROM priority;
INSERT INTO course VALUES ('Ndihmës kuzhinier', 'Kitchen helper', '5120', 'AKPA', 200, '53', 'seen');
INSERT INTO number
SELECT '', 'access', 'minutes', json_object('municipality', municipality, 'occupation', occupation),
    'value', NULL, minutes_low, minutes_high, '15–25', NULL, NULL, NULL, '', 'formula', 'estimated', '[]',
    'zanat/1 §7', DATE '2026-03-31'
FROM candidate_access;

INSERT INTO number
SELECT '', 'priority', 'intake_cap', json_object('municipality', municipality, 'occupation', occupation),
    'value', if(occupation = '5223', 0, 15), NULL, NULL, '', NULL, NULL, NULL, 'C', 'formula', 'drawn', '[]',
    'zanat/1 §7', DATE '2026-03-31'
FROM priority WHERE occupation <> '5131';

INSERT INTO number
SELECT '', 'season', measure, json_object('major', major), 'value',
    if(measure = 'peak', 6, if(measure = 'share', .41, NULL)), NULL, NULL,
    if(measure = 'peak', '06–08', if(measure = 'seasonal', if(major IN ('5', '9'), 'yes', 'no'), '')),
    NULL, NULL, NULL, 'C', 'formula', 'of 24 months', '[]', 'zanat/1 §1', DATE '2026-03-31'
FROM (VALUES ('2'), ('5'), ('7'), ('9')) AS group_of (major)
CROSS JOIN (VALUES ('peak'), ('share'), ('seasonal')) AS said (measure);

INSERT INTO number
SELECT '', 'occupation_skill', 'share', cell, state, value / 80, value / 100, least(1, value / 60), '',
    NULL, NULL, NULL, 'C', 'formula', 'share', '[]', 'zanat/1 §12', DATE '2026-03-31'
FROM number WHERE mart = 'occupation_skill' AND measure = 'positions' AND state = 'value' AND value >= 10;

INSERT INTO number
SELECT '', 'survey_estimate', measure, json_object('county', county), 'value', 21294, 14763, 27826, '',
    NULL, NULL, NULL, 'C', 'formula', 'weighted', '[]', 'zanat/1 §2', DATE '2026-03-31'
FROM county CROSS JOIN (VALUES ('hires'), ('vacancies')) AS asked (measure) WHERE county <> 'AL-07';

INSERT INTO number
SELECT '', 'municipality_demand', 'positions', '{"county":"","municipality":""}', 'value', 231, NULL, NULL,
    '', NULL, NULL, NULL, '', 'count', 'counted', '[]', 'zanat/1 §1', DATE '2026-03-31';
UPDATE verdict SET basis = 'score', not_assessed = '';
