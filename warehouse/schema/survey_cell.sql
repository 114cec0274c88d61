-- Generated from the row type in warehouse/tables; run go generate.
CREATE OR REPLACE TABLE "survey_cell" (
    "municipality" VARCHAR,
    "county" VARCHAR,
    "occupation" VARCHAR,
    "openings" DOUBLE,
    "squares" DOUBLE,
    "employers" BIGINT
);
COMMENT ON TABLE "survey_cell" IS 'surveyed openings by municipality and unit group, weighted; inside only';
COMMENT ON COLUMN "survey_cell"."municipality" IS 'INSTAT code (restricted)';
COMMENT ON COLUMN "survey_cell"."county" IS 'ISO code of the county (restricted)';
COMMENT ON COLUMN "survey_cell"."occupation" IS 'ISCO-08 unit group (restricted)';
COMMENT ON COLUMN "survey_cell"."openings" IS 'sum of weight times openings of 12 months: people hired and posts still vacant (restricted)';
COMMENT ON COLUMN "survey_cell"."squares" IS 'sum over firms of (weight times openings) squared (restricted)';
COMMENT ON COLUMN "survey_cell"."employers" IS 'firms that told of any (restricted)';
