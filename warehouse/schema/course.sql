-- Generated from the row type in warehouse/tables; run go generate.
CREATE OR REPLACE TABLE "course" (
    "course" VARCHAR,
    "name_en" VARCHAR,
    "occupation" VARCHAR,
    "provider" VARCHAR,
    "hours" BIGINT,
    "municipality" VARCHAR,
    "status" VARCHAR
);
COMMENT ON TABLE "course" IS 'vocational courses';
COMMENT ON COLUMN "course"."course" IS 'name of the course in Albanian (open)';
COMMENT ON COLUMN "course"."name_en" IS 'name in English (open)';
COMMENT ON COLUMN "course"."occupation" IS 'ISCO-08 unit group it trains for (open)';
COMMENT ON COLUMN "course"."provider" IS 'who offers it, as far as known (open)';
COMMENT ON COLUMN "course"."hours" IS 'planned hours, null when not known (open)';
COMMENT ON COLUMN "course"."municipality" IS 'INSTAT code of the centre, null when not known (open)';
COMMENT ON COLUMN "course"."status" IS 'seen, derived, recalled or added (open)';
