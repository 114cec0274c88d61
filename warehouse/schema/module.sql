-- Generated from the row type in warehouse/tables; run go generate.
CREATE OR REPLACE TABLE "module" (
    "course" VARCHAR,
    "module" VARCHAR,
    "name_en" VARCHAR,
    "outcome" VARCHAR,
    "skill" VARCHAR,
    "hours" BIGINT,
    "status" VARCHAR
);
COMMENT ON TABLE "module" IS 'modules and outcomes of courses';
COMMENT ON COLUMN "module"."course" IS 'the course (open)';
COMMENT ON COLUMN "module"."module" IS 'module in Albanian (open)';
COMMENT ON COLUMN "module"."name_en" IS 'module in English (open)';
COMMENT ON COLUMN "module"."outcome" IS 'what one can do after it, in English (open)';
COMMENT ON COLUMN "module"."skill" IS 'URI of the ESCO concept, null when none fits (open)';
COMMENT ON COLUMN "module"."hours" IS 'planned hours, null when not known (open)';
COMMENT ON COLUMN "module"."status" IS 'seen, derived, recalled or added (open)';
