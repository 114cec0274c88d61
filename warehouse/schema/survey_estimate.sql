-- Generated from the row type in warehouse/tables; run go generate.
CREATE OR REPLACE TABLE "survey_estimate" (
    "area" VARCHAR,
    "measure" VARCHAR,
    "skill" VARCHAR,
    "estimate" DOUBLE,
    "lo" DOUBLE,
    "hi" DOUBLE,
    "firms" BIGINT,
    "neff" DOUBLE,
    "released" BOOLEAN,
    "why" VARCHAR
);
COMMENT ON TABLE "survey_estimate" IS 'weighted estimates of the employer survey with their bounds; inside only, the gate passes released ones';
COMMENT ON COLUMN "survey_estimate"."area" IS 'AL, a county''s ISO code or a municipality''s INSTAT code (restricted)';
COMMENT ON COLUMN "survey_estimate"."measure" IS 'vacancies, hires, hires_new, hires_online, hard_to_fill, skill_shortage, vacancy_rate or skill_need (restricted)';
COMMENT ON COLUMN "survey_estimate"."skill" IS 'question of the skill for skill_need, else empty (restricted)';
COMMENT ON COLUMN "survey_estimate"."estimate" IS 'openings, a share from 0 to 1, or the weighted need (Borich); null where there is none (restricted)';
COMMENT ON COLUMN "survey_estimate"."lo" IS 'lower 95 % bound (restricted)';
COMMENT ON COLUMN "survey_estimate"."hi" IS 'upper 95 % bound (restricted)';
COMMENT ON COLUMN "survey_estimate"."firms" IS 'firms that answered (restricted)';
COMMENT ON COLUMN "survey_estimate"."neff" IS 'effective number of them (Kish) (restricted)';
COMMENT ON COLUMN "survey_estimate"."released" IS 'may be published: at least 5 firms and 5 effective ones, and for shares the NCHS rule (open)';
COMMENT ON COLUMN "survey_estimate"."why" IS 'why not, empty otherwise (open)';
