-- An open release for the tests of the products. The names and places are real;
-- every number, date and source is invented. Marks are filled in by the test.
CREATE TABLE release AS SELECT
    'zanat open release 1' AS format, '2026-03-31-demo' AS release_id,
    DATE '2026-03-31' AS as_of, DATE '2025-04-01' AS window_start,
    DATE '2026-03-31' AS window_end, 'run-demo' AS run_id, 'core 1' AS taxonomy,
    'test' AS version, '' AS failed, '' AS missing, 'advertised' AS basis, 'ESCO' AS credits;
CREATE TABLE county (county VARCHAR, name_sq VARCHAR, name_en VARCHAR, pop_2023 BIGINT);
CREATE TABLE municipality (
    municipality VARCHAR, county VARCHAR, name_sq VARCHAR, name_genitive_sq VARCHAR,
    name_en VARCHAR, lat DOUBLE, lon DOUBLE, pop_2023 BIGINT, pop_2023_status VARCHAR,
    grid_column BIGINT, grid_row BIGINT);
CREATE TABLE occupation (occupation VARCHAR, title_en VARCHAR, title_sq VARCHAR);
CREATE TABLE skill (skill VARCHAR, label_en VARCHAR, label_sq VARCHAR, taxonomy VARCHAR);
CREATE TABLE course (
    course VARCHAR, name_en VARCHAR, occupation VARCHAR, provider VARCHAR, hours BIGINT,
    municipality VARCHAR, status VARCHAR);
CREATE TABLE module (
    course VARCHAR, module VARCHAR, name_en VARCHAR, outcome VARCHAR, skill VARCHAR,
    hours BIGINT, status VARCHAR);
CREATE TABLE distance (
    municipality VARCHAR, centre VARCHAR, rank BIGINT, km_low DOUBLE, km_high DOUBLE,
    minutes_low DOUBLE, minutes_high DOUBLE);
CREATE TABLE verdict (
    municipality VARCHAR, verdict VARCHAR, candidates BIGINT, basis VARCHAR, reason VARCHAR,
    not_assessed VARCHAR, seed BIGINT, draws BIGINT);
CREATE TABLE priority (
    municipality VARCHAR, occupation VARCHAR, k BIGINT, tier VARCHAR, reason VARCHAR, grade VARCHAR,
    grade_caps VARCHAR, band_mark VARCHAR);
CREATE TABLE number (
    mark VARCHAR, mart VARCHAR, measure VARCHAR, cell VARCHAR, state VARCHAR, value DOUBLE,
    lo DOUBLE, hi DOUBLE, band VARCHAR, n BIGINT, employers BIGINT, sources BIGINT,
    grade VARCHAR, kind VARCHAR, formula VARCHAR, inputs VARCHAR, method VARCHAR, as_of DATE);

INSERT INTO county VALUES
    ('AL-01', 'Berat', 'Berat', NULL),
    ('AL-02', 'Durrës', 'Durrës', NULL),
    ('AL-03', 'Elbasan', 'Elbasan', NULL),
    ('AL-04', 'Fier', 'Fier', NULL),
    ('AL-05', 'Gjirokastër', 'Gjirokastër', NULL),
    ('AL-06', 'Korçë', 'Korçë', NULL),
    ('AL-07', 'Kukës', 'Kukës', NULL),
    ('AL-08', 'Lezhë', 'Lezhë', NULL),
    ('AL-09', 'Dibër', 'Dibër', NULL),
    ('AL-10', 'Shkodër', 'Shkodër', NULL),
    ('AL-11', 'Tiranë', 'Tirana', NULL),
    ('AL-12', 'Vlorë', 'Vlorë', NULL);

INSERT INTO municipality VALUES
    ('01', 'AL-01', 'Berat', 'Beratit', 'Berat', 40.70583, 19.95222, NULL, '', 4, 10),
    ('02', 'AL-01', 'Kuçovë', 'Kuçovës', 'Kuçovë', 40.80028, 19.91667, NULL, '', 4, 9),
    ('03', 'AL-01', 'Poliçan', 'Poliçanit', 'Poliçan', 40.61222, 20.09806, NULL, '', 5, 9),
    ('04', 'AL-01', 'Skrapar', 'Skraparit', 'Skrapar', 40.50417, 20.22722, NULL, '', 5, 10),
    ('05', 'AL-01', 'Dimal', 'Dimalit', 'Dimal', 40.76889, 19.87778, NULL, '', 3, 9),
    ('06', 'AL-09', 'Bulqizë', 'Bulqizës', 'Bulqizë', 41.49167, 20.22194, NULL, '', 5, 5),
    ('07', 'AL-09', 'Dibër', 'Dibrës', 'Dibër', 41.685, 20.42858, NULL, '', 5, 4),
    ('08', 'AL-09', 'Klos', 'Klosit', 'Klos', 41.50694, 20.08667, NULL, '', 4, 5),
    ('09', 'AL-09', 'Mat', 'Matit', 'Mat', 41.61028, 20.00889, NULL, '', 4, 4),
    ('10', 'AL-02', 'Durrës', 'Durrësit', 'Durrës', 41.32355, 19.45469, NULL, '', 1, 6),
    ('11', 'AL-02', 'Krujë', 'Krujës', 'Krujë', 41.50917, 19.79278, NULL, '', 3, 4),
    ('12', 'AL-02', 'Shijak', 'Shijakut', 'Shijak', 41.34556, 19.56722, NULL, '', 2, 6),
    ('13', 'AL-03', 'Belsh', 'Belshit', 'Belsh', 40.975, 19.88194, NULL, '', 3, 8),
    ('14', 'AL-03', 'Cërrik', 'Cërrikut', 'Cërrik', 41.03167, 19.97583, NULL, '', 4, 8),
    ('15', 'AL-03', 'Elbasan', 'Elbasanit', 'Elbasan', 41.11138, 20.08224, NULL, '', 4, 7),
    ('16', 'AL-03', 'Gramsh', 'Gramshit', 'Gramsh', 40.86972, 20.18444, NULL, '', 5, 8),
    ('17', 'AL-03', 'Librazhd', 'Librazhdit', 'Librazhd', 41.17944, 20.315, NULL, '', 5, 7),
    ('18', 'AL-03', 'Peqin', 'Peqinit', 'Peqin', 41.04611, 19.75111, NULL, '', 3, 7),
    ('19', 'AL-03', 'Prrenjas', 'Prrenjasit', 'Prrenjas', 41.07306, 20.54889, NULL, '', 6, 7),
    ('20', 'AL-04', 'Divjakë', 'Divjakës', 'Divjakë', 40.99667, 19.52944, NULL, '', 1, 8),
    ('21', 'AL-04', 'Fier', 'Fierit', 'Fier', 40.7251, 19.55823, NULL, '', 1, 9),
    ('22', 'AL-04', 'Lushnjë', 'Lushnjës', 'Lushnjë', 40.94194, 19.705, NULL, '', 2, 8),
    ('23', 'AL-04', 'Mallakastër', 'Mallakastrës', 'Mallakastër', 40.59889, 19.73472, NULL, '', 2, 10),
    ('24', 'AL-04', 'Patos', 'Patosit', 'Patos', 40.68333, 19.61944, NULL, '', 1, 10),
    ('25', 'AL-04', 'Roskovec', 'Roskovecit', 'Roskovec', 40.7375, 19.70222, NULL, '', 2, 9),
    ('26', 'AL-05', 'Dropull', 'Dropullit', 'Dropull', 39.98584, 20.30529, NULL, '', 5, 13),
    ('27', 'AL-05', 'Gjirokastër', 'Gjirokastrës', 'Gjirokastër', 40.07583, 20.13889, NULL, '', 4, 12),
    ('28', 'AL-05', 'Këlcyrë', 'Këlcyrës', 'Këlcyrë', 40.31306, 20.18944, NULL, '', 4, 11),
    ('29', 'AL-05', 'Libohovë', 'Libohovës', 'Libohovë', 40.03111, 20.26306, NULL, '', 5, 12),
    ('30', 'AL-05', 'Memaliaj', 'Memaliajt', 'Memaliaj', 40.35167, 19.98028, NULL, '', 3, 10),
    ('31', 'AL-05', 'Përmet', 'Përmetit', 'Përmet', 40.23361, 20.35167, NULL, '', 5, 11),
    ('32', 'AL-05', 'Tepelenë', 'Tepelenës', 'Tepelenë', 40.29583, 20.01917, NULL, '', 3, 11),
    ('33', 'AL-06', 'Devoll', 'Devollit', 'Devoll', 40.6275, 20.99, NULL, '', 7, 10),
    ('34', 'AL-06', 'Kolonjë', 'Kolonjës', 'Kolonjë', 40.33778, 20.67889, NULL, '', 6, 11),
    ('35', 'AL-06', 'Korçë', 'Korçës', 'Korçë', 40.61861, 20.78083, NULL, '', 6, 10),
    ('36', 'AL-06', 'Maliq', 'Maliqit', 'Maliq', 40.70583, 20.69972, NULL, '', 6, 9),
    ('37', 'AL-06', 'Pogradec', 'Pogradecit', 'Pogradec', 40.9025, 20.6525, NULL, '', 6, 8),
    ('38', 'AL-06', 'Pustec', 'Pustecit', 'Pustec', 40.78667, 20.90222, NULL, '', 7, 9),
    ('39', 'AL-07', 'Has', 'Hasit', 'Has', 42.19694, 20.41333, NULL, '', 5, 2),
    ('40', 'AL-07', 'Kukës', 'Kukësit', 'Kukës', 42.07694, 20.42194, NULL, '', 5, 3),
    ('41', 'AL-07', 'Tropojë', 'Tropojës', 'Tropojë', 42.35734, 20.07679, NULL, '', 4, 2),
    ('42', 'AL-08', 'Kurbin', 'Kurbinit', 'Kurbin', 41.63556, 19.71306, NULL, '', 2, 4),
    ('43', 'AL-08', 'Lezhë', 'Lezhës', 'Lezhë', 41.78361, 19.64361, NULL, '', 2, 3),
    ('44', 'AL-08', 'Mirditë', 'Mirditës', 'Mirditë', 41.7675, 19.87556, NULL, '', 3, 3),
    ('45', 'AL-10', 'Fushë-Arrëz', 'Fushë-Arrëzit', 'Fushë-Arrëz', 42.06222, 20.01667, NULL, '', 4, 3),
    ('46', 'AL-10', 'Malësi e Madhe', 'Malësisë së Madhe', 'Malësi e Madhe', 42.21361, 19.43639, NULL, '', 1, 1),
    ('47', 'AL-10', 'Pukë', 'Pukës', 'Pukë', 42.04444, 19.89972, NULL, '', 3, 2),
    ('48', 'AL-10', 'Shkodër', 'Shkodrës', 'Shkodër', 42.06828, 19.51258, NULL, '', 1, 2),
    ('49', 'AL-10', 'Vau i Dejës', 'Vaut të Dejës', 'Vau i Dejës', 42.01, 19.62472, NULL, '', 2, 2),
    ('50', 'AL-11', 'Kamëz', 'Kamzës', 'Kamëz', 41.38167, 19.76028, NULL, '', 3, 5),
    ('51', 'AL-11', 'Kavajë', 'Kavajës', 'Kavajë', 41.18556, 19.55694, NULL, '', 1, 7),
    ('52', 'AL-11', 'Rrogozhinë', 'Rrogozhinës', 'Rrogozhinë', 41.07639, 19.66528, NULL, '', 2, 7),
    ('53', 'AL-11', 'Tiranë', 'Tiranës', 'Tirana', 41.32744, 19.81866, NULL, '', 3, 6),
    ('54', 'AL-11', 'Vorë', 'Vorës', 'Vorë', 41.39083, 19.655, NULL, '', 2, 5),
    ('55', 'AL-12', 'Delvinë', 'Delvinës', 'Delvinë', 39.95111, 20.09778, NULL, '', 4, 13),
    ('56', 'AL-12', 'Himarë', 'Himarës', 'Himarë', 40.10167, 19.74472, NULL, '', 3, 12),
    ('57', 'AL-12', 'Konispol', 'Konispolit', 'Konispol', 39.65889, 20.18139, NULL, '', 4, 14),
    ('58', 'AL-12', 'Finiq', 'Finiqit', 'Finiq', 39.90639, 20.05833, NULL, '', 3, 13),
    ('59', 'AL-12', 'Sarandë', 'Sarandës', 'Sarandë', 39.87534, 20.00477, NULL, '', 3, 14),
    ('60', 'AL-12', 'Selenicë', 'Selenicës', 'Selenicë', 40.53056, 19.63583, NULL, '', 2, 11),
    ('61', 'AL-12', 'Vlorë', 'Vlorës', 'Vlorë', 40.4696, 19.48379, NULL, '', 1, 11);

INSERT INTO occupation VALUES
    ('0', 'Armed forces occupations', 'Forcat e armatosura'),
    ('1', 'Managers', 'Detyra drejtuese'),
    ('2', 'Professionals', 'Profesione me arsim të lartë'),
    ('3', 'Technicians and associate professionals', 'Profesione teknike dhe të nivelit të mesëm'),
    ('4', 'Clerical support workers', 'Punë zyre'),
    ('5', 'Service and sales workers', 'Shërbime dhe shitje'),
    ('6', 'Skilled agricultural, forestry and fishery workers', 'Punë të kualifikuara në bujqësi, pyje dhe peshkim'),
    ('7', 'Craft and related trades workers', 'Zeje dhe mjeshtëri'),
    ('8', 'Plant and machine operators and assemblers', 'Punë me makineri dhe montim'),
    ('9', 'Elementary occupations', 'Punë të thjeshta'),
    ('5131', 'Waiters', 'kamarier/e'),
    ('5120', 'Cooks', 'kuzhinier/e'),
    ('5223', 'Shop sales assistants', 'shitës/e'),
    ('7531', 'Tailors, dressmakers, furriers and hatters', 'rrobaqepës/e'),
    ('5132', 'Bartenders', 'banakier/e'),
    ('9112', 'Cleaners and helpers in offices, hotels and other establishments', 'pastrues/e'),
    ('7112', 'Bricklayers and related workers', 'murator/e'),
    ('8322', 'Car, taxi and van drivers', 'shofer/e makine'),
    ('7212', 'Welders and flame cutters', 'saldator/e'),
    ('7411', 'Building and related electricians', 'elektricist/e'),
    ('4311', 'Accounting and bookkeeping clerks', 'nëpunës/e llogarie'),
    ('4222', 'Contact centre information clerks', 'operator/e call center'),
    ('8153', 'Sewing machine operators', 'rrobaqepës/e me makinë'),
    ('7231', 'Motor vehicle mechanics and repairers', 'mekanik/e automjetesh'),
    ('3512', 'Information and communications technology user support technicians', 'teknik i mbështetjes për përdoruesit e teknologjisë së informacionit dhe komunikimit'),
    ('7126', 'Plumbers and pipe fitters', 'hidraulik/e'),
    ('5141', 'Hairdressers', 'parukier/e'),
    ('9334', 'Shelf fillers', 'raftist/e'),
    ('7522', 'Cabinet-makers and related workers', 'marangoz/e'),
    ('5414', 'Security guards', 'roje');

INSERT INTO skill VALUES
    ('http://data.europa.eu/esco/skill/a1', 'communicate with customers', 'komunikon me klientët', 'core 1'),
    ('http://data.europa.eu/esco/skill/a2', 'work in teams', 'punon në grup', 'core 1'),
    ('http://data.europa.eu/esco/skill/a3', 'take orders from customers', 'merr porosi nga klientët', 'core 1'),
    ('http://data.europa.eu/esco/skill/a4', 'English', 'anglisht', 'core 1'),
    ('http://data.europa.eu/esco/skill/a5', 'use cash register', 'përdor arkën', 'core 1'),
    ('http://data.europa.eu/esco/skill/a6', 'maintain work area cleanliness', '', 'core 1'),
    ('http://data.europa.eu/esco/skill/a7', 'use communication and collaboration software', '', 'core 1'),
    ('http://data.europa.eu/esco/skill/a8', 'assist in the preparation of standard operating procedures in the food chain', 'ndihmon në përgatitjen e procedurave standarde të operimit në zinxhirin ushqimor', 'core 1'),
    ('http://data.europa.eu/esco/skill/a9', 'drive vehicles', 'drejton automjete', 'core 1'),
    ('http://data.europa.eu/esco/skill/a10', 'Italian', 'italisht', 'core 1'),
    ('http://data.europa.eu/esco/skill/a11', 'prepare dishes', 'përgatit gatime', 'core 1');

INSERT INTO distance VALUES
    ('01', '21', 1, 37, 53, 34, 80),
    ('02', '21', 1, 35, 50, 32, 75),
    ('03', '21', 1, 62, 128, 71, 219),
    ('04', '27', 1, 63, 130, 72, 223),
    ('05', '21', 1, 30, 44, 28, 66),
    ('06', '53', 1, 50, 104, 58, 177),
    ('07', '53', 1, 84, 174, 97, 299),
    ('08', '53', 1, 39, 81, 45, 139),
    ('09', '53', 1, 46, 95, 53, 163),
    ('10', '10', 1, 0, 0, 0, 0),
    ('11', '53', 1, 22, 32, 21, 49),
    ('12', '10', 1, 11, 16, 10, 23),
    ('13', '15', 1, 25, 36, 23, 54),
    ('14', '15', 1, 14, 20, 13, 30),
    ('15', '15', 1, 0, 0, 0, 0),
    ('16', '15', 1, 37, 76, 42, 130),
    ('17', '15', 1, 27, 57, 31, 97),
    ('18', '15', 1, 32, 46, 29, 69),
    ('19', '15', 1, 51, 106, 59, 183),
    ('20', '21', 1, 33, 48, 31, 73),
    ('21', '21', 1, 0, 0, 0, 0),
    ('22', '21', 1, 30, 43, 27, 65),
    ('23', '21', 1, 25, 39, 25, 58),
    ('24', '21', 1, 8, 11, 7, 17),
    ('25', '21', 1, 13, 20, 12, 29),
    ('26', '27', 1, 21, 33, 22, 49),
    ('27', '27', 1, 0, 0, 0, 0),
    ('28', '27', 1, 35, 72, 40, 124),
    ('29', '27', 1, 14, 22, 15, 33),
    ('30', '27', 1, 44, 90, 50, 155),
    ('31', '27', 1, 33, 68, 38, 117),
    ('32', '27', 1, 32, 50, 33, 75),
    ('33', '35', 1, 23, 48, 27, 82),
    ('34', '35', 1, 42, 87, 49, 150),
    ('35', '35', 1, 0, 0, 0, 0),
    ('36', '35', 1, 14, 23, 15, 34),
    ('37', '35', 1, 40, 63, 41, 95),
    ('38', '35', 1, 28, 58, 32, 99),
    ('39', '48', 1, 99, 205, 114, 351),
    ('40', '48', 1, 98, 203, 113, 348),
    ('41', '48', 1, 74, 153, 85, 262),
    ('42', '53', 1, 39, 57, 36, 85),
    ('43', '48', 1, 37, 53, 34, 80),
    ('44', '48', 1, 58, 121, 67, 208),
    ('45', '48', 1, 54, 113, 63, 193),
    ('46', '48', 1, 23, 47, 26, 80),
    ('47', '48', 1, 42, 87, 48, 149),
    ('48', '48', 1, 0, 0, 0, 0),
    ('49', '48', 1, 12, 18, 11, 27),
    ('50', '53', 1, 9, 12, 8, 19),
    ('51', '10', 1, 19, 28, 18, 42),
    ('52', '53', 1, 34, 49, 31, 74),
    ('53', '53', 1, 0, 0, 0, 0),
    ('54', '53', 1, 17, 25, 16, 37),
    ('55', '27', 1, 17, 27, 18, 41),
    ('56', '27', 1, 44, 91, 51, 156),
    ('57', '27', 1, 56, 88, 58, 132),
    ('58', '27', 1, 24, 38, 25, 57),
    ('59', '27', 1, 30, 48, 31, 71),
    ('60', '61', 1, 19, 39, 22, 67),
    ('61', '61', 1, 0, 0, 0, 0);

-- How many positions each municipality has: eight dense ones, some small, some none.
CREATE TEMP TABLE dense (municipality VARCHAR, positions BIGINT);
INSERT INTO dense VALUES
    ('53', 1184), ('40', 96), ('59', 74), ('10', 212), ('07', 61), ('48', 88), ('61', 90),
    ('15', 77), ('39', 0), ('38', 0), ('45', 0), ('47', 3);
CREATE TEMP TABLE place AS
SELECT municipality, county, coalesce(dense.positions,
    CASE WHEN CAST(municipality AS BIGINT) * 37 % 23 > 6
    THEN CAST(municipality AS BIGINT) * 37 % 23 ELSE 0 END) AS positions
FROM municipality LEFT JOIN dense USING (municipality);

-- One row a count: its mart, measure, cell and value. Under 5 it is withheld.
CREATE TEMP TABLE counted AS
SELECT 'municipality_demand' AS mart, 'positions' AS measure,
    json_object('municipality', municipality) AS cell, positions AS value FROM place
UNION ALL
SELECT 'municipality_demand', 'openings',
    json_object('municipality', municipality), positions * 7 // 5 FROM place
UNION ALL
SELECT 'municipality_employer', 'employers',
    json_object('municipality', municipality), positions * 3 // 5 FROM place
UNION ALL
SELECT 'municipality_major', 'positions',
    json_object('major', major, 'municipality', municipality), positions * percent // 100
FROM place CROSS JOIN (VALUES ('0', 0), ('1', 3), ('2', 6), ('3', 7), ('4', 10), ('5', 36),
    ('6', 1), ('7', 14), ('8', 9), ('9', 12), ('x', 2)) AS share (major, percent)
UNION ALL
SELECT 'county_demand', 'positions', json_object('county', county), sum(positions)
FROM place GROUP BY county
UNION ALL
SELECT 'county_demand', 'openings', json_object('county', county), sum(positions) * 7 // 5
FROM place GROUP BY county
UNION ALL
SELECT 'county_occupation', 'positions',
    json_object('county', county, 'occupation', occupation),
    sum(positions) // (4 + 5 * (CAST(occupation AS BIGINT) * 7 % 20))
FROM place CROSS JOIN occupation WHERE len(occupation) = 4 GROUP BY county, occupation
UNION ALL
SELECT 'occupation_skill', 'positions',
    json_object('occupation', occupation, 'skill', skill),
    60 // (1 + (CAST(occupation AS BIGINT) + len(skill) + ascii(right(skill, 1))) % 20)
FROM occupation CROSS JOIN skill WHERE len(occupation) = 4
UNION ALL
SELECT 'survey_count', 'answers', json_object('county', county),
    CAST(right(county, 2) AS BIGINT) * 3 % 17 FROM county
UNION ALL
SELECT 'source_count', 'ads', json_object('source', source), ads
FROM (VALUES ('duapune', 1502), ('puna.gov.al', 611), ('firma', 40)) AS board (source, ads)
UNION ALL
SELECT 'nation_demand', 'positions', json_object(), sum(positions) FROM place
UNION ALL
SELECT 'nation_demand', 'openings', json_object(), sum(positions) * 7 // 5 FROM place;

INSERT INTO number
SELECT '', mart, measure, cell, if(value BETWEEN 1 AND 4, 'withheld', 'value'),
    if(value BETWEEN 1 AND 4, NULL, value), NULL, NULL, '', NULL, NULL, NULL, '', 'count',
    'counted', '[]', 'zanat/1 §1', DATE '2026-03-31'
FROM counted;
-- A county without an answer was not asked: missing, not zero.
UPDATE number SET state = 'missing', value = NULL
WHERE mart = 'survey_count' AND cell LIKE '%AL-07%';

INSERT INTO number
SELECT '', 'distance', measure,
    json_object('centre', centre, 'municipality', municipality), 'value', NULL, lo, hi,
    CAST(CAST(lo AS BIGINT) AS VARCHAR) || '–' || CAST(CAST(hi AS BIGINT) AS VARCHAR),
    NULL, NULL, NULL, '', 'formula', 'estimated', '[]', 'zanat/1 §7', DATE '2026-03-31'
FROM (
    SELECT municipality, centre, 'km' AS measure, km_low AS lo, km_high AS hi FROM distance
    UNION ALL
    SELECT municipality, centre, 'minutes', minutes_low, minutes_high FROM distance);

INSERT INTO number
SELECT '', 'municipality_skill', 'band',
    json_object('municipality', municipality, 'skill', skill), 'value', NULL, NULL, NULL,
    CASE WHEN n < 10 THEN '<10' WHEN n < 20 THEN '10–19' WHEN n < 50 THEN '20–49' ELSE '50+' END,
    NULL, NULL, NULL, 'C', 'formula', 'told as a band', '[]', 'zanat/1 §14', DATE '2026-03-31'
FROM (
    SELECT municipality, skill,
        positions // (2 + 2 * (row_number() OVER (PARTITION BY municipality ORDER BY skill)))
        AS n FROM place CROSS JOIN skill WHERE positions > 60)
WHERE n >= 3;

INSERT INTO verdict
SELECT municipality, if(positions > 60, 'tiers', 'cannot_rank'), if(positions > 60, 8, 0),
    'advertised', '', 'supply gap decent_work access vetoes survey', 1, 10000
FROM place;

-- The candidates, with the band of each; a band that may not be told is empty.
CREATE TEMP TABLE candidate (
    municipality VARCHAR, occupation VARCHAR, tier VARCHAR, band VARCHAR, caps VARCHAR);
INSERT INTO candidate VALUES
    ('53', '5131', 'first', '50+', 'ads_only coding'),
    ('53', '5120', 'first', '50+', 'ads_only coding'),
    ('53', '5223', 'first', '20–49', 'ads_only coding'),
    ('53', '7531', 'possible', '20–49', 'ads_only coding'),
    ('53', '5132', 'possible', '10–19', 'ads_only coding dominated'),
    ('53', '9112', 'possible', '20–49', 'ads_only coding'),
    ('53', '7112', 'possible', '10–19', 'ads_only coding'),
    ('53', '8322', 'possible', '10–19', 'ads_only coding'),
    ('53', '7212', 'possible', '10–19', 'ads_only coding'),
    ('53', '7411', 'ruled_out', '<10', 'ads_only coding'),
    ('53', '4311', 'ruled_out', '10–19', 'ads_only coding'),
    ('53', '4222', 'ruled_out', '<10', 'ads_only coding'),
    ('53', '8153', 'ruled_out', '<10', 'ads_only coding'),
    ('53', '7231', 'ruled_out', '<10', 'ads_only coding'),
    ('53', '3512', 'ruled_out', '<10', 'ads_only coding'),
    ('53', '7126', 'ruled_out', '<10', 'ads_only coding'),
    ('53', '5141', 'ruled_out', '', 'ads_only coding'),
    ('53', '9334', 'ruled_out', '<10', 'ads_only coding'),
    ('53', '7522', 'ruled_out', '<10', 'ads_only coding'),
    ('53', '5414', 'ruled_out', '<10', 'ads_only coding'),
    ('40', '5131', 'first', '20–49', 'ads_only coding'),
    ('40', '5120', 'possible', '10–19', 'ads_only coding'),
    ('40', '7531', 'possible', '<10', 'ads_only coding'),
    ('40', '5223', 'possible', '', 'ads_only coding'),
    ('40', '9112', 'ruled_out', '<10', 'ads_only coding'),
    ('59', '5131', 'first', '10–19', 'ads_only coding'),
    ('59', '5120', 'first', '10–19', 'ads_only coding'),
    ('59', '5132', 'possible', '<10', 'ads_only coding'),
    ('10', '7531', 'first', '50+', 'ads_only coding'),
    ('10', '8153', 'first', '20–49', 'ads_only coding'),
    ('10', '5223', 'possible', '20–49', 'ads_only coding'),
    ('10', '3512', 'ruled_out', '<10', 'ads_only coding'),
    ('07', '7112', 'possible', '<10', 'ads_only coding'),
    ('07', '5131', 'possible', '10–19', 'ads_only coding'),
    ('07', '5120', 'ruled_out', '<10', 'ads_only coding'),
    ('48', '5131', 'first', '10–19', 'ads_only coding'),
    ('48', '7531', 'possible', '10–19', 'ads_only coding'),
    ('48', '8322', 'ruled_out', '<10', 'ads_only coding'),
    ('61', '5131', 'first', '20–49', 'ads_only coding'),
    ('61', '5120', 'possible', '10–19', 'ads_only coding'),
    ('61', '5132', 'ruled_out', '<10', 'ads_only coding'),
    ('15', '7531', 'first', '10–19', 'ads_only coding'),
    ('15', '5223', 'possible', '10–19', 'ads_only coding'),
    ('15', '7212', 'ruled_out', '<10', 'ads_only coding');

INSERT INTO priority
SELECT municipality, occupation, 5, tier, '', 'C', caps, '' FROM candidate;
INSERT INTO number
SELECT '', 'occupation_demand', 'band',
    json_object('municipality', municipality, 'occupation', occupation),
    if(band = '', 'withheld', 'value'), NULL, NULL, NULL, band, NULL, NULL, NULL, 'C',
    'formula', 'told as a band', '[]', 'zanat/1 §14', DATE '2026-03-31'
FROM candidate;
