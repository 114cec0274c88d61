-- Generated from the row type in warehouse/tables; run go generate.
CREATE OR REPLACE TABLE "edge" (
    "a" BIGINT,
    "b" BIGINT,
    "class" VARCHAR,
    "score" DOUBLE
);
COMMENT ON TABLE "edge" IS 'duplicates, the smaller id first';
COMMENT ON COLUMN "edge"."a" IS 'first ad (restricted)';
COMMENT ON COLUMN "edge"."b" IS 'second ad (restricted)';
COMMENT ON COLUMN "edge"."class" IS 'full, semantic, temporal or partial; partial never joins (open)';
COMMENT ON COLUMN "edge"."score" IS 'likeness of the texts, 0-1 (open)';
