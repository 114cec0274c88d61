-- Generated from the row type in warehouse/tables; run go generate.
CREATE OR REPLACE TABLE "occupation" (
    "occupation" VARCHAR,
    "title_en" VARCHAR,
    "title_sq" VARCHAR
);
COMMENT ON TABLE "occupation" IS 'ISCO-08 unit groups that the lexicon knows, and the major groups';
COMMENT ON COLUMN "occupation"."occupation" IS 'ISCO-08 code, 4 digits for a unit group, 1 for a major group (open)';
COMMENT ON COLUMN "occupation"."title_en" IS 'title in English (ILO) (open)';
COMMENT ON COLUMN "occupation"."title_sq" IS 'title in Albanian, ours (open)';
