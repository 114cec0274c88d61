-- Generated from the row type in warehouse/tables; run go generate.
CREATE OR REPLACE TABLE "cell" (
    "municipality" VARCHAR,
    "county" VARCHAR,
    "occupation" VARCHAR,
    "notices" BIGINT,
    "openings" BIGINT,
    "employers" BIGINT,
    "sources" BIGINT,
    "largest_share" DOUBLE,
    "dispersion" DOUBLE,
    "survey_openings" DOUBLE,
    "survey_employers" BIGINT,
    "agreement" VARCHAR,
    "estimate" DOUBLE,
    "lo" DOUBLE,
    "hi" DOUBLE,
    "cv" DOUBLE,
    "candidate" BOOLEAN,
    "prior_status" VARCHAR,
    "grade" VARCHAR,
    "grade_caps" VARCHAR
);
COMMENT ON TABLE "cell" IS 'demand by municipality and unit group, with bounds; inside only';
COMMENT ON COLUMN "cell"."municipality" IS 'INSTAT code (restricted)';
COMMENT ON COLUMN "cell"."county" IS 'ISO code of the county (restricted)';
COMMENT ON COLUMN "cell"."occupation" IS 'ISCO-08 unit group (restricted)';
COMMENT ON COLUMN "cell"."notices" IS 'notices in the window (restricted)';
COMMENT ON COLUMN "cell"."openings" IS 'openings of those notices, each cut to 20 (restricted)';
COMMENT ON COLUMN "cell"."employers" IS 'distinct employers (restricted)';
COMMENT ON COLUMN "cell"."sources" IS 'distinct sources (restricted)';
COMMENT ON COLUMN "cell"."largest_share" IS 'share of openings of the largest employer (restricted)';
COMMENT ON COLUMN "cell"."dispersion" IS 'over-dispersion of openings over employers, at least 1 (restricted)';
COMMENT ON COLUMN "cell"."survey_openings" IS 'openings of 12 months that the survey''s weights make; null where no firm told of any (restricted)';
COMMENT ON COLUMN "cell"."survey_employers" IS 'surveyed firms that told of any (restricted)';
COMMENT ON COLUMN "cell"."agreement" IS 'agree, disagree or untestable: the survey against the ads (restricted)';
COMMENT ON COLUMN "cell"."estimate" IS 'posterior mean of the openings in 12 months: all where a survey is joined, else advertised ones; null below 3 employers (restricted)';
COMMENT ON COLUMN "cell"."lo" IS '2.5 % point of the posterior (restricted)';
COMMENT ON COLUMN "cell"."hi" IS '97.5 % point of the posterior (restricted)';
COMMENT ON COLUMN "cell"."cv" IS 'posterior sd over mean (restricted)';
COMMENT ON COLUMN "cell"."candidate" IS 'at least 3 employers and cv at most 1 (restricted)';
COMMENT ON COLUMN "cell"."prior_status" IS 'fitted or too_few_events, then county or nation: whether the county''s other municipalities had any (restricted)';
COMMENT ON COLUMN "cell"."grade" IS 'evidence grade, A to D (restricted)';
COMMENT ON COLUMN "cell"."grade_caps" IS 'why it is no better, names joined by blanks (restricted)';
