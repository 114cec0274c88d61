-- Generated from the row type in warehouse/tables; run go generate.
CREATE OR REPLACE TABLE "plan" (
    "municipality" VARCHAR,
    "idea" VARCHAR,
    "name_sq" VARCHAR,
    "name_en" VARCHAR,
    "occupation" VARCHAR,
    "sector" VARCHAR,
    "caution" BOOLEAN,
    "caution_items" VARCHAR
);
COMMENT ON TABLE "plan" IS 'business ideas by municipality: the heads of the advisers'' sheets';
COMMENT ON COLUMN "plan"."municipality" IS 'INSTAT code (open)';
COMMENT ON COLUMN "plan"."idea" IS 'short name of the idea (open)';
COMMENT ON COLUMN "plan"."name_sq" IS 'the idea in Albanian (open)';
COMMENT ON COLUMN "plan"."name_en" IS 'the idea in English (open)';
COMMENT ON COLUMN "plan"."occupation" IS 'ISCO-08 unit group that employs people for the same work (open)';
COMMENT ON COLUMN "plan"."sector" IS 'NACE Rev. 2 division, group or class (open)';
COMMENT ON COLUMN "plan"."caution" IS 'an item of safety scores 0: not to be proposed without the case manager (open)';
COMMENT ON COLUMN "plan"."caution_items" IS 'those items, names joined by blanks (open)';
