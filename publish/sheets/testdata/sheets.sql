-- Invented courses in the invented release of ../../testdata, one of each status.
CREATE OR REPLACE TABLE skill AS
SELECT * FROM (VALUES
    ('greet', 'greet guests', 'pritje klientësh', 'core 1'),
    ('order', 'take orders', 'marrje e porosive', 'core 1'),
    ('coffee', 'prepare coffee', 'përgatitje e kafesë', 'core 1'),
    ('wine', 'serve wines', '', 'core 1')
) AS t (skill, label_en, label_sq, taxonomy);

CREATE OR REPLACE TABLE course AS
SELECT * FROM (VALUES
    ('Banakier', 'Bar', '5131', 'Qendra', 120::BIGINT, NULL::VARCHAR, 'seen'),
    ('Gjuhë', 'Language', NULL, '', NULL, NULL, 'recalled'),
    ('Kamarier', 'Waiter', '5131', 'Qendra A', 120, '01', 'added'),
    ('Kamarier', 'Waiter', '5131', 'Qendra B', 120, NULL, 'seen'),
    ('Shërbim', 'Service', '5131', 'Qendra', NULL, NULL, 'seen'),
    ('kamarier', 'Waiting', '5131', 'Qendra', NULL, NULL, 'seen'),
    ('Çati', 'Roofs', '7121', 'Qendra', NULL, NULL, 'seen'),
    ('Saldim', 'Welding', '7212', 'Qendra', NULL, NULL, 'seen')
) AS t (course, name_en, occupation, provider, hours, municipality, status);

CREATE OR REPLACE TABLE module AS
SELECT * FROM (VALUES
    ('Banakier', 'Kafeja', 'Coffee', 'prepares coffee', 'coffee', 10::BIGINT, 'recalled'),
    ('Gjuhë', 'Anglisht', 'English', 'speaks English', NULL, NULL, 'recalled'),
    ('Kamarier', 'Historia', 'History', 'tregon historinë', NULL, 10, 'added'),
    ('Kamarier', 'Pritja', 'Reception', 'pret klientët', 'greet', 10, 'added'),
    ('Kamarier', 'Vera', 'Wine', 'shërben verën', 'wine', 10, 'recalled'),
    ('kamarier', 'Pritja', 'Reception', 'greets guests', 'greet', NULL, 'recalled'),
    ('Çati', 'Tjegulla', 'Tiles', 'lays tiles', 'wine', NULL, 'recalled'),
    ('Saldim', 'Harku', 'Arc', 'welds', 'wine', NULL, 'recalled')
) AS t (course, module, name_en, outcome, skill, hours, status);

CREATE OR REPLACE TABLE course_gap AS
SELECT
    course, occupation, status, modules, unlinked,
    if(mark = 'gap', 'value', 'withheld') AS state, gap, lo, hi, usual, lacking, 'C' AS grade,
    mark, replace(mark, 'gap', 'lack') AS lacking_mark
FROM (VALUES
    ('Banakier', '5131', 'known', 'recalled', 0::BIGINT, NULL::DOUBLE, NULL::DOUBLE, NULL::DOUBLE, NULL::BIGINT, NULL::DOUBLE, 'gap-few'),
    ('Gjuhë', NULL, 'occupation_unknown', 'recalled', 0, NULL, NULL, NULL, NULL, NULL, 'gap-language'),
    ('Kamarier', '5131', 'known', 'recalled', 1, .46, .40, .55, 3, 2, 'gap'),
    ('Shërbim', '5131', 'module_unknown', '', 0, NULL, NULL, NULL, NULL, NULL, 'gap-module'),
    ('kamarier', '5131', 'known', 'recalled', 0, 0, 0, 0, 3, 0, 'gap-none'),
    ('Çati', '7121', 'too_few', 'recalled', 0, NULL, NULL, NULL, NULL, NULL, 'gap-roof'),
    ('Saldim', '7212', 'no_usual_skill', 'recalled', 0, NULL, NULL, NULL, NULL, NULL, 'gap-weld')
) AS t (course, occupation, status, modules, unlinked, gap, lo, hi, usual, lacking, mark);

CREATE OR REPLACE TABLE course_skill AS
SELECT * FROM (VALUES
    ('Kamarier', 'missing', 1::BIGINT, 'coffee', NULL::VARCHAR, 'share-coffee', 'Banakier', 'Kafeja'),
    ('Kamarier', 'missing', 2, 'order', NULL, 'share-order', NULL, NULL),
    ('Kamarier', 'taught', 1, 'greet', 'pret klientët', 'share-greet', NULL, NULL),
    ('Kamarier', 'surplus', 1, NULL, 'shërben verën', NULL, NULL, NULL),
    ('kamarier', 'taught', 1, 'greet', 'greets guests', 'share-greet', NULL, NULL)
) AS t (course, kind, place, skill, outcome, share_mark, other_course, other_module);

CREATE OR REPLACE TABLE occupation_bundle AS
SELECT * FROM (VALUES
    ('5131', 1::BIGINT, 'greet guests; take orders', 'pritje klientësh; marrje e porosive', 1::BIGINT, 'greet', 'share-greet', 'bundle'),
    ('5131', 1, 'greet guests; take orders', 'pritje klientësh; marrje e porosive', 2, 'order', 'share-order', 'bundle'),
    ('5131', 1, 'greet guests; take orders', 'pritje klientësh; marrje e porosive', 3, 'coffee', 'share-coffee', 'bundle')
) AS t (occupation, bundle, name_en, name_sq, place, skill, share_mark, mark);

INSERT INTO number (mark, mart, measure, cell, state, value, lo, hi, band, grade, kind, formula, inputs, method, as_of)
SELECT mark, mart, measure, cell, state, value, lo, hi, band, 'C', 'formula', '', inputs, '', '2026-03-31'
FROM (VALUES
    ('gap', 'module_gap', 'gap', '{"course":"Kamarier"}', 'value', .46, .40, .55, '', '[]'),
    ('lack', 'module_gap', 'lacking', '{"course":"Kamarier"}', 'value', 2, NULL, NULL, '', '[]'),
    ('gap-none', 'module_gap', 'gap', '{"course":"kamarier"}', 'value', 0, 0, 0, '', '[]'),
    ('lack-none', 'module_gap', 'lacking', '{"course":"kamarier"}', 'value', 0, NULL, NULL, '', '[]'),
    ('gap-few', 'module_gap', 'gap', '{"course":"Banakier"}', 'withheld', NULL, NULL, NULL, '', '["why=few_skills"]'),
    ('lack-few', 'module_gap', 'lacking', '{"course":"Banakier"}', 'withheld', NULL, NULL, NULL, '', '["why=few_skills"]'),
    ('share-greet', 'occupation_skill', 'share', '{"occupation":"5131","skill":"greet"}', 'value', .6, .5, .7, '', '[]'),
    ('share-order', 'occupation_skill', 'share', '{"occupation":"5131","skill":"order"}', 'value', .3, .2, .4, '', '[]'),
    ('share-coffee', 'occupation_skill', 'share', '{"occupation":"5131","skill":"coffee"}', 'value', .2, .1, .3, '', '[]'),
    ('bundle', 'skill_bundle', 'skills', '{"bundle":"1","occupation":"5131"}', 'value', 3, NULL, NULL, '', '[]'),
    ('positions', 'nation_occupation', 'positions', '{"occupation":"5131"}', 'value', 248, NULL, NULL, '', '[]'),
    ('county', 'county_occupation', 'positions', '{"county":"AL-01","occupation":"5131"}', 'value', 33, NULL, NULL, '', '[]'),
    ('graduates', 'supply', 'graduates', '{"county":"AL-01","occupation":"5131"}', 'value', 15, NULL, NULL, '', '[]'),
    ('pay', 'pay', 'median', '{"occupation":"5131"}', 'value', 45000, 44000, 46000, '', '[]'),
    ('over', 'pay', 'over_minimum', '{"occupation":"5131"}', 'value', 1.13, 1.1, 1.15, '', '[]'),
    ('peak', 'season', 'peak', '{"major":"5"}', 'value', 6, NULL, NULL, '06–08', '[]'),
    ('peak-share', 'season', 'share', '{"major":"5"}', 'value', .4, .38, .42, '', '[]'),
    ('seasonal', 'season', 'seasonal', '{"major":"5"}', 'value', NULL, NULL, NULL, 'yes', '[]'),
    ('town-greet', 'municipality_skill', 'band', '{"municipality":"01","skill":"greet"}', 'value', NULL, NULL, NULL, '20–49', '[]'),
    ('more', 'skill_quotient', 'specialised', '{"municipality":"01","skill":"greet"}', 'value', NULL, NULL, NULL, 'yes', '[]')
) AS t (mark, mart, measure, cell, state, value, lo, hi, band, inputs);
