-- Courses, pay, seasons, bundles and the like beside open.sql. All of it is invented;
-- marks are filled in by the test.
INSERT INTO course VALUES
    ('kamarier', 'waiting', '5131', 'DRFPP Tirana', 200, '53', 'seen'),
    ('mikpritje', 'hospitality', '5131', 'one centre', NULL, NULL, 'recalled'),
    ('gjuhë angleze', 'English', NULL, 'several centres', NULL, NULL, 'added');
INSERT INTO module VALUES
    ('kamarier', 'Porosia', 'Orders', 'takes orders from customers', 'http://data.europa.eu/esco/skill/a3', 40, 'recalled'),
    ('kamarier', 'Salla', 'The room', 'folds napkins', NULL, NULL, 'recalled'),
    ('mikpritje', 'Klienti', 'Guests', 'speaks with guests', 'http://data.europa.eu/esco/skill/a1', NULL, 'seen');
CREATE TABLE course_gap (
    course VARCHAR, occupation VARCHAR, status VARCHAR, modules VARCHAR, unlinked BIGINT, state VARCHAR,
    gap DOUBLE, lo DOUBLE, hi DOUBLE, usual BIGINT, lacking DOUBLE, grade VARCHAR, mark VARCHAR, lacking_mark VARCHAR);
INSERT INTO course_gap VALUES
    ('kamarier', '5131', 'known', 'recalled', 1, 'value', .6, .45, .75, 3, 2, 'C', '', ''),
    ('mikpritje', '5131', 'too_few', 'seen', 0, 'withheld', NULL, NULL, NULL, NULL, NULL, '', '', ''),
    ('gjuhë angleze', NULL, 'occupation_unknown', '', 0, 'missing', NULL, NULL, NULL, NULL, NULL, '', '', '');
CREATE TABLE course_skill (
    course VARCHAR, kind VARCHAR, place BIGINT, skill VARCHAR, outcome VARCHAR, share_mark VARCHAR,
    other_course VARCHAR, other_module VARCHAR);
INSERT INTO course_skill VALUES
    ('kamarier', 'missing', 1, 'http://data.europa.eu/esco/skill/a1', NULL, 'a1', 'mikpritje', 'Klienti'),
    ('kamarier', 'missing', 2, 'http://data.europa.eu/esco/skill/a4', NULL, 'a4', NULL, NULL),
    ('kamarier', 'taught', 1, 'http://data.europa.eu/esco/skill/a3', 'takes orders', 'a3', NULL, NULL),
    ('kamarier', 'surplus', 1, NULL, 'folds napkins', NULL, NULL, NULL);
CREATE TABLE occupation_bundle (
    occupation VARCHAR, bundle BIGINT, name_en VARCHAR, name_sq VARCHAR, place BIGINT, skill VARCHAR,
    share_mark VARCHAR, mark VARCHAR);
INSERT INTO occupation_bundle VALUES
    ('5131', 1, 'guests and orders', 'klientë dhe porosi', 1, 'http://data.europa.eu/esco/skill/a1', 'a1', ''),
    ('5131', 1, 'guests and orders', 'klientë dhe porosi', 2, 'http://data.europa.eu/esco/skill/a3', 'a3', '');
CREATE TABLE candidate_access (
    municipality VARCHAR, occupation VARCHAR, course VARCHAR, centre VARCHAR, minutes_low DOUBLE,
    minutes_high DOUBLE, mark VARCHAR);
INSERT INTO candidate_access VALUES ('40', '5131', 'kamarier', '53', 90, 120, ''), ('40', '5120', NULL, NULL, 95, 140, '');
CREATE TABLE answer AS FROM (VALUES
    ('module_gap', 'gap', '{"course":"kamarier"}', .6, .45, .75, ''),
    ('module_gap', 'lacking', '{"course":"kamarier"}', 2, NULL, NULL, ''),
    ('occupation_skill', 'share', '{"occupation":"5131","skill":"http://data.europa.eu/esco/skill/a1"}', .5, .31, .69, ''),
    ('occupation_skill', 'share', '{"occupation":"5131","skill":"http://data.europa.eu/esco/skill/a4"}', .3, .15, .5, ''),
    ('occupation_skill', 'share', '{"occupation":"5131","skill":"http://data.europa.eu/esco/skill/a3"}', .2, .08, .4, ''),
    ('skill_bundle', 'skills', '{"bundle":"1","occupation":"5131"}', 2, NULL, NULL, ''),
    ('skill_quotient', 'specialised', '{"municipality":"40","skill":"http://data.europa.eu/esco/skill/a1"}', NULL, NULL, NULL, 'yes'),
    ('skill_quotient', 'quotient', '{"municipality":"40","skill":"http://data.europa.eu/esco/skill/a1"}', NULL, NULL, NULL, '1.25–2'),
    ('pay', 'median', '{"occupation":"5131"}', 48000, 45000, 55000, ''),
    ('pay', 'over_minimum', '{"occupation":"5131"}', 1.2, 1.13, 1.38, ''),
    ('pay', 'median', '{"county":"AL-07","occupation":"5131"}', 45000, NULL, NULL, ''),
    ('pay', 'over_minimum', '{"county":"AL-07","occupation":"5131"}', 1.13, NULL, NULL, ''),
    ('season', 'peak', '{"major":"5"}', 5, NULL, NULL, '05–07'),
    ('season', 'share', '{"major":"5"}', .44, .4, .48, ''),
    ('season', 'seasonal', '{"major":"5"}', NULL, NULL, NULL, 'yes'),
    ('access', 'minutes', '{"municipality":"40","occupation":"5131"}', NULL, 90, 120, '90–120'),
    ('access', 'minutes', '{"municipality":"40","occupation":"5120"}', NULL, 95, 140, '95–140'),
    ('priority', 'intake_cap', '{"municipality":"40","occupation":"5131"}', 15, NULL, NULL, ''),
    ('priority', 'intake_cap', '{"municipality":"40","occupation":"5120"}', 0, NULL, NULL, ''),
    ('priority', 'steady', '{"municipality":"40","occupation":"5131"}', .57, NULL, NULL, ''),
    ('survey_estimate', 'hires', '{"county":"AL-11"}', 21294, 14763, 27826, '')
) AS answer (mart, measure, cell, value, lo, hi, band);
INSERT INTO answer
SELECT 'season', 'index', json_object('major', '5', 'month', lpad(CAST(month AS VARCHAR), 2, '0')), month / 6.5, NULL, NULL, ''
FROM range(1, 13) AS year (month);
INSERT INTO number
SELECT '', mart, measure, cell, 'value', value, lo, hi, band, 40, 12, 2, 'C', 'formula', 'invented', '["usual=3"]',
    'zanat/1 §12, §14', DATE '2026-03-31'
FROM answer;
UPDATE number SET inputs = '["' || mart || '"]' WHERE mart = 'pay';
DROP TABLE answer;
