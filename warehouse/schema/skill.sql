-- Generated from the row type in warehouse/tables; run go generate.
CREATE OR REPLACE TABLE "skill" (
    "skill" VARCHAR,
    "label_en" VARCHAR,
    "label_sq" VARCHAR,
    "taxonomy" VARCHAR
);
COMMENT ON TABLE "skill" IS 'concepts of the taxonomy in use';
COMMENT ON COLUMN "skill"."skill" IS 'URI of the ESCO concept (open)';
COMMENT ON COLUMN "skill"."label_en" IS 'preferred label in English (ESCO) (open)';
COMMENT ON COLUMN "skill"."label_sq" IS 'label in Albanian, ours; empty where there is none (open)';
COMMENT ON COLUMN "skill"."taxonomy" IS 'taxonomy and version (open)';
