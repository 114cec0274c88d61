-- Generated from the row type in warehouse/tables; run go generate.
CREATE OR REPLACE TABLE "ad_flag" (
    "ad_id" BIGINT,
    "flag" VARCHAR,
    "level" VARCHAR,
    "phrase" VARCHAR
);
COMMENT ON TABLE "ad_flag" IS 'danger signs and discriminatory wording, one row an ad and sign or ground; for restricted eyes';
COMMENT ON COLUMN "ad_flag"."ad_id" IS 'the ad (restricted)';
COMMENT ON COLUMN "ad_flag"."flag" IS 'id of the sign, RF01 to RF28, or of the ground, D-SEX to D-HEALTH (restricted)';
COMMENT ON COLUMN "ad_flag"."level" IS 'strong, medium or weak; discriminatory, which is no danger sign (restricted)';
COMMENT ON COLUMN "ad_flag"."phrase" IS 'the words that gave it (restricted)';
