-- Generated from the row type in warehouse/tables; run go generate.
CREATE OR REPLACE TABLE "county" (
    "county" VARCHAR,
    "name_sq" VARCHAR,
    "name_en" VARCHAR,
    "pop_2023" BIGINT
);
COMMENT ON TABLE "county" IS 'the 12 counties';
COMMENT ON COLUMN "county"."county" IS 'ISO 3166-2 code, AL-01 to AL-12 (open)';
COMMENT ON COLUMN "county"."name_sq" IS 'name in Albanian (open)';
COMMENT ON COLUMN "county"."name_en" IS 'name in English (open)';
COMMENT ON COLUMN "county"."pop_2023" IS 'population, census 2023 (open)';
