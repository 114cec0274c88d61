-- Generated from the row type in warehouse/tables; run go generate.
CREATE OR REPLACE TABLE "survey_county" (
    "county" VARCHAR,
    "respondents" BIGINT,
    "neff" DOUBLE,
    "probability" BOOLEAN
);
COMMENT ON TABLE "survey_county" IS 'the employer survey''s sample, one row a county';
COMMENT ON COLUMN "survey_county"."county" IS 'ISO code of the county (open)';
COMMENT ON COLUMN "survey_county"."respondents" IS 'firms with a weight (restricted)';
COMMENT ON COLUMN "survey_county"."neff" IS 'effective number of respondents (Kish) (restricted)';
COMMENT ON COLUMN "survey_county"."probability" IS 'firms were drawn by chance from a frame (open)';
