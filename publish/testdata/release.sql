-- An invented release, as small as the reader allows.
CREATE TABLE release AS
SELECT
    'zanat open release 1' AS format,
    'r' AS release_id,
    DATE '2026-03-31' AS as_of,
    DATE '2025-04-01' AS window_start,
    DATE '2026-03-31' AS window_end,
    'run' AS run_id,
    'core 1' AS taxonomy,
    '0' AS version,
    '' AS failed,
    '' AS missing,
    'advertised' AS basis,
    'credit' AS credits;
CREATE TABLE number (
    mark VARCHAR, mart VARCHAR, measure VARCHAR, cell VARCHAR, state VARCHAR,
    value DOUBLE, lo DOUBLE, hi DOUBLE, band VARCHAR, n BIGINT, employers BIGINT,
    sources BIGINT, grade VARCHAR, kind VARCHAR, formula VARCHAR, inputs VARCHAR,
    method VARCHAR, as_of DATE
);
INSERT INTO number (mark, mart, measure, cell, state, value, band, grade, kind, formula, inputs, method, as_of)
VALUES
('a3', 'municipality_demand', 'positions', '{"municipality":"03"}', 'withheld', NULL, '', '', 'count', '', '[]', '', '2026-03-31'),
('a1', 'municipality_demand', 'positions', '{"municipality":"01"}', 'value', 0, '', 'D', 'count', '', '[]', '', '2026-03-31'),
('a2', 'municipality_demand', 'positions', '{"municipality":"02"}', 'missing', NULL, '', '', 'count', '', '[]', '', '2026-03-31'),
('b', 'occupation_demand', 'band', '{"municipality":"01","occupation":"5131"}', 'value', NULL, '10–19', 'C', 'formula', '', '[]', '', '2026-03-31'),
('c', 'occupation_demand', 'band', '{"municipality":"01","occupation":"1111"}', 'withheld', NULL, '', '', 'formula', '', '[]', '', '2026-03-31');
CREATE TABLE county AS SELECT 'AL-01' AS county, 'Qarku' AS name_sq, 'County' AS name_en, 5::BIGINT AS pop_2023;
CREATE TABLE municipality AS
SELECT
    '01' AS municipality, 'AL-01' AS county, 'Qyteti' AS name_sq, 'Qytetit' AS name_genitive_sq,
    'Town' AS name_en, 41.5::DOUBLE AS lat, 20::DOUBLE AS lon, NULL::BIGINT AS pop_2023,
    '' AS pop_2023_status, 1::BIGINT AS grid_column, 2::BIGINT AS grid_row;
CREATE TABLE occupation AS SELECT '5131' AS occupation, 'Waiters' AS title_en, 'Kamarierë' AS title_sq;
CREATE TABLE skill AS SELECT 's' AS skill, 'serve' AS label_en, 'shërben' AS label_sq, 'core 1' AS taxonomy;
CREATE TABLE course AS
SELECT
    'Kamarier' AS course, 'Waiter' AS name_en, '5131' AS occupation, '' AS provider,
    120::BIGINT AS hours, NULL::VARCHAR AS municipality, 'seen' AS status;
CREATE TABLE module AS
SELECT
    'Kamarier' AS course, 'Moduli' AS module, 'Module' AS name_en, 'serve' AS outcome,
    's' AS skill, 10::BIGINT AS hours, 'seen' AS status;
CREATE TABLE distance AS
SELECT
    '01' AS municipality, '02' AS centre, 1::BIGINT AS rank, 1::DOUBLE AS km_low, 2::DOUBLE AS km_high,
    3::DOUBLE AS minutes_low, 4::DOUBLE AS minutes_high;
CREATE TABLE verdict AS
SELECT
    '01' AS municipality, 'tiers' AS verdict, 2::BIGINT AS candidates, 'advertised' AS basis,
    '' AS reason, 'supply gap' AS not_assessed, 1::BIGINT AS seed, 10::BIGINT AS draws;
CREATE TABLE priority AS
SELECT * FROM (VALUES
    ('01', '1111', 1::BIGINT, 'possible', '', 'C', '', '', 'c'),
    ('01', '5131', 1::BIGINT, 'first', '', 'C', '', '10–19', 'b')
) AS t (municipality, occupation, k, tier, reason, grade, grade_caps, band, band_mark);
