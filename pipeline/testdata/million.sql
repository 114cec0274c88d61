-- A million invented notices, as the stages would leave them: 1,250,000 ads of 61
-- municipalities and 400 unit groups, both by a law of Zipf, 120,000 employers of
-- which some are chains, three sources, pay, contracts, danger signs, five skills
-- an ad; a survey of 600 firms and a list of jobseekers. Chance is a hash.
CREATE TEMP TABLE place AS
SELECT
    municipality,
    county,
    sum(1 / rank) OVER (ORDER BY rank) / sum(1 / rank) OVER () AS upto
FROM (SELECT *, row_number() OVER (ORDER BY hash(municipality)) + 2 AS rank FROM municipality);

CREATE TEMP TABLE work AS
SELECT
    occupation,
    rank,
    sum(1 / rank) OVER (ORDER BY rank) / sum(1 / rank) OVER () AS upto
FROM (
    SELECT *, row_number() OVER (ORDER BY hash(occupation)) + 5 AS rank
    FROM (SELECT printf('%d', 1110 + 20 * range) AS occupation FROM range(400))
);

CREATE TEMP TABLE notice_made AS
WITH thrown AS (
    SELECT
        range AS id,
        hash(range, 1) % 1000000 / 1e6 AS by_place,
        hash(range, 2) % 1000000 / 1e6 AS by_work,
        hash(range, 3) AS firm,
        CAST(hash(range, 4) % 365 AS INTEGER) AS day
    FROM range(1000000)
),

placed AS (
    SELECT thrown.*, place.municipality, place.county
    FROM thrown
    ASOF JOIN place ON thrown.by_place < place.upto
)

SELECT placed.*, work.occupation
FROM placed
ASOF JOIN work ON placed.by_work < work.upto;

INSERT INTO ad BY NAME
SELECT
    id * 2 + copy AS ad_id,
    'source' || hash(id, copy, 5) % 3 AS source,
    'file/ads' AS board,
    CAST(id * 2 + copy AS VARCHAR) AS key,
    '' AS url,
    md5(CAST(id AS VARCHAR)) AS page_id,
    CAST(run.as_of - day + CAST(copy AS INTEGER) AS DATE) AS start,
    run.as_of - day + 14 AS expires,
    CAST(run.as_of - day AS TIMESTAMP) AS first_seen,
    CAST(run.as_of - day AS TIMESTAMP) AS last_seen,
    'Punonjës ' || occupation AS title,
    'offer' AS kind,
    CASE WHEN firm % 8 > 0 THEN substr(md5(CAST(
        CAST(power(firm // 8 % 120000 / 1e5, 2) * 1e5 AS BIGINT) AS VARCHAR)), 1, 16)
    END AS employer_key,
    if(hash(id, 6) % 12 > 0, municipality, NULL) AS municipality,
    if(hash(id, 6) % 12 > 0, [municipality], []) AS municipalities,
    county,
    if(hash(id, 6) % 12 > 0, 'municipality', 'county') AS geo_precision,
    '' AS place_phrase,
    if(hash(id, 7) % 10 > 0, [occupation], []) AS occupations,
    if(hash(id, 7) % 10 > 0, [CAST(1 + hash(id, 8) % 3 // 2 AS BIGINT)], []) AS occupation_openings,
    if(hash(id, 7) % 10 > 0, ['punonjës'], []) AS occupation_phrases,
    if(hash(id, 7) % 10 > 0, [1.], []) AS occupation_scores,
    if(hash(id, 9) % 3 = 0, 40000 + hash(occupation) % 40 * 1000 + hash(id, 10) % 20 * 1000, NULL) AS pay_min,
    if(hash(id, 9) % 3 = 0, 'ALL', NULL) AS pay_currency,
    if(hash(id, 9) % 3 = 0, 'month', NULL) AS pay_period,
    if(hash(id, 9) % 3 = 0, 'certain', NULL) AS pay_unit,
    if(hash(id, 11) % 2 = 0, ['permanent'], []) AS contract
FROM notice_made
CROSS JOIN (SELECT range AS copy FROM range(2))
CROSS JOIN run
WHERE copy = 0 OR hash(id, 12) % 4 = 0;

INSERT INTO notice BY NAME
SELECT ad_id, ad_id // 2 * 2 AS notice_id
FROM ad;

INSERT INTO ad_flag BY NAME
SELECT ad_id, 'RF01' AS flag, 'strong' AS level, '' AS phrase
FROM ad
WHERE hash(ad_id, 13) % 50 = 0;

CREATE TEMP TABLE numbered_skill AS
SELECT skill, row_number() OVER (ORDER BY skill) - 1 AS n, count(*) OVER () AS of_all
FROM skill;

INSERT INTO ad_skill BY NAME
SELECT DISTINCT ON (ad_id, skill)
    ad_id,
    skill,
    hash(ad_id, nth, 15) % 4 > 0 AS required,
    'fjalë' AS phrase,
    nth AS start,
    nth + 1 AS "end",
    'label' AS rule
FROM (
    SELECT
        ad_id,
        nth,
        -- most of an occupation's own 30, some of all
        if(nth < 4, hash(occupations) + CAST(30 * power(hash(ad_id // 2, nth, 14) % 1000 / 1000, 2) AS UBIGINT),
            hash(ad_id // 2, nth, 14)) % (SELECT count(*) FROM skill) AS n
    FROM ad
    CROSS JOIN (SELECT range AS nth FROM range(5))
)
JOIN numbered_skill USING (n);

INSERT INTO answer BY NAME
WITH thrown AS (
    SELECT range, hash(range, 23) % 1000000 / 1e6 AS by_place, hash(range, 24) % 1000000 / 1e6 AS by_work
    FROM range(600)
),

placed AS (
    SELECT thrown.*, place.municipality, place.county
    FROM thrown
    ASOF JOIN place ON thrown.by_place < place.upto
)

SELECT
    range AS answer_id,
    'survey' AS source,
    if(hash(range, 20) % 10 < 8, 1, 2) AS outcome,
    municipality,
    county,
    ['1-4', '5-9', '10-49', '50+'][1 + range % 4] AS size_class,
    [4000, 800, 500, 100][1 + range % 4] AS stratum_size,
    [2, 7, 20, 80][1 + range % 4] AS staff,
    hash(range, 21) % 3 AS vacancies,
    1 + hash(range, 22) % 5 AS hires,
    hash(range, 22) % 2 AS hires_new,
    1 AS hires_online,
    [work.occupation] AS occupations,
    ['punonjës'] AS occupation_phrases,
    [CAST(hash(range, 21) % 3 AS BIGINT)] AS occupation_vacancies,
    [CAST(1 + hash(range, 22) % 5 AS BIGINT)] AS occupation_hires,
    [0] AS occupation_hard,
    [''] AS occupation_reasons,
    [] AS skills_lacking,
    [3, 4, 3, 4, 3, 4] AS importance,
    [3, 3, 3, 3, 3, 3] AS mastery
FROM placed
ASOF JOIN work ON placed.by_work < work.upto;

INSERT INTO supply BY NAME
SELECT
    'list' AS source,
    row_number() OVER () AS line,
    municipality,
    county,
    occupation,
    '' AS title,
    '' AS centre,
    'jobseekers' AS kind,
    '2025' AS period,
    hash(municipality, occupation) % 30 AS value,
    '' AS status
FROM municipality
CROSS JOIN work;

SELECT count(*) AS n FROM ad;
