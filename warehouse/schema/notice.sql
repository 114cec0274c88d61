-- Generated from the row type in warehouse/tables; run go generate.
CREATE OR REPLACE TABLE "notice" (
    "ad_id" BIGINT,
    "notice_id" BIGINT
);
COMMENT ON TABLE "notice" IS 'one row an ad: the job it advertises';
COMMENT ON COLUMN "notice"."ad_id" IS 'the ad (restricted)';
COMMENT ON COLUMN "notice"."notice_id" IS 'smallest ad id of the cluster (restricted)';
