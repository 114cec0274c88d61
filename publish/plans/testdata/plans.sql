-- Two invented ideas in the invented release of ../../testdata. Marks are the items'
-- names, so that a test can find a fact by its mark.
CREATE OR REPLACE TABLE plan AS
SELECT * FROM (VALUES
    ('01', 'bakery', 'furrë buke', 'bakery', '5131', '10.71', false, ''),
    ('01', 'guesthouse', 'bujtinë', 'guesthouse', '5152', '55.20', true, 'premises acquaintances')
) AS t (municipality, idea, name_sq, name_en, occupation, sector, caution, caution_items);

CREATE OR REPLACE TABLE plan_fact AS
WITH fact AS (
    SELECT * FROM (VALUES
        ('acquaintances', true, 2, 'the first customers come through acquaintances', 'klientët e parë vijnë nga të njohur', 'general knowledge of the trade; ask on the spot', 'recalled'),
        ('after_dark', true, 1, 'regularly after dark', 'rregullisht pas errësirës', 'general knowledge of the trade; ask on the spot', 'recalled'),
        ('benefits', false, 1, 'some aid ends', 'një pjesë e ndihmës mbaron', 'law 57/2019 on social assistance, as told by bashkia', 'seen'),
        ('cash', true, 1, 'takings in cash', 'arkëtim në dorë', 'general knowledge of the trade; ask on the spot', 'recalled'),
        ('childcare', false, 3, 'hours can be chosen', 'orari mund të zgjidhet', 'a study of 2025', 'seen'),
        ('competitors', false, NULL, 'not known', 'nuk dihet', '', 'unknown'),
        ('customers', false, 4, 'about 121,400 inhabitants within half an hour (estimate)', 'rreth 121.400 banorë brenda gjysmë ore (vlerësim)', 'census 2023 and distances by air between seats', 'derived'),
        ('first_income', false, 2, '2 to 4 months', '2 deri në 4 muaj', 'general knowledge of the trade; ask on the spot', 'recalled'),
        ('licence', false, 2, 'hygiene is inspected', 'higjiena kontrollohet', 'law 10081/2009, category II.1.A, and what aku.gov.al tells of licences', 'derived'),
        ('openings', false, 4, 'among the first in the municipality''s list of occupations', 'ndër të parat në listën e profesioneve të bashkisë', 'priority, occupation 5131', 'derived'),
        ('premises', true, 2, 'premises that anyone can enter', 'mjedis ku hyn kushdo', 'general knowledge of the trade; ask on the spot', 'recalled'),
        ('seasonality', false, NULL, 'not known', 'nuk dihet', '', 'unknown'),
        ('skill_gap', false, 3, '2 skills often asked for are not taught in the course kamarier (20 % of what is asked for)', '2 aftësi që kërkohen shpesh nuk mësohen në kursin kamarier (20 % e asaj që kërkohet)', 'module_gap, occupation 5131', 'recalled'),
        ('start_up', false, 0, '800,000–2,500,000 lek', '800.000–2.500.000 lekë', 'general knowledge of the trade; ask on the spot. The grant: decision 348 of 29 April 2020', 'recalled'),
        ('visibility', true, 2, 'seen by whoever passes', 'e sheh kushdo që kalon', 'general knowledge of the trade; ask on the spot', 'recalled'),
        ('working_capital', false, 1, '100,000–250,000 lek until money comes in', '100.000–250.000 lekë derisa të vijnë paratë', 'general knowledge of the trade; ask on the spot', 'recalled')
    ) AS t (item, safety, score, value_en, value_sq, source, sure)
)

SELECT
    plan.municipality, plan.idea, fact.item, fact.safety,
    CASE WHEN contains(plan.caution_items, fact.item) THEN 0 ELSE fact.score END::BIGINT AS score,
    fact.value_en, fact.value_sq, fact.source, fact.sure, plan.idea || '-' || fact.item AS mark
FROM plan CROSS JOIN fact;

INSERT INTO number (mark, mart, measure, cell, state, value, band, grade, kind, formula, inputs, method, as_of)
SELECT
    mark, 'plan_fact', 'score', '{"idea":"' || idea || '","item":"' || item || '"}',
    if(score IS NULL, 'missing', 'value'), score, '', '', 'formula', '', '[]', 'zanat/1 §13', '2026-03-31'
FROM plan_fact;
