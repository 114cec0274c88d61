-- Generated from the row type in warehouse/tables; run go generate.
CREATE OR REPLACE TABLE "ad_skill" (
    "ad_id" BIGINT,
    "skill" VARCHAR,
    "required" BOOLEAN,
    "phrase" VARCHAR,
    "start" BIGINT,
    "end" BIGINT,
    "rule" VARCHAR,
    "taxonomy" VARCHAR
);
COMMENT ON TABLE "ad_skill" IS 'skills asked for, one row an ad and concept';
COMMENT ON COLUMN "ad_skill"."ad_id" IS 'the ad (restricted)';
COMMENT ON COLUMN "ad_skill"."skill" IS 'URI of the ESCO concept (open)';
COMMENT ON COLUMN "ad_skill"."required" IS 'false when the ad calls it an advantage (open)';
COMMENT ON COLUMN "ad_skill"."phrase" IS 'the words of the ad (restricted)';
COMMENT ON COLUMN "ad_skill"."start" IS 'byte where the phrase starts in title, line feed, text; -1 for the source''s own list (restricted)';
COMMENT ON COLUMN "ad_skill"."end" IS 'byte after the phrase (restricted)';
COMMENT ON COLUMN "ad_skill"."rule" IS 'label or rule that matched (open)';
COMMENT ON COLUMN "ad_skill"."taxonomy" IS 'taxonomy and version of the concept (open)';
