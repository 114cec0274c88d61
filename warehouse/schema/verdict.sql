-- Generated from the row type in warehouse/tables; run go generate.
CREATE OR REPLACE TABLE "verdict" (
    "municipality" VARCHAR,
    "verdict" VARCHAR,
    "candidates" BIGINT,
    "basis" VARCHAR,
    "reason" VARCHAR,
    "mean_width" DOUBLE,
    "not_assessed" VARCHAR,
    "seed" BIGINT,
    "draws" BIGINT
);
COMMENT ON TABLE "verdict" IS 'one row a municipality: whether it can be ranked';
COMMENT ON COLUMN "verdict"."municipality" IS 'INSTAT code (open)';
COMMENT ON COLUMN "verdict"."verdict" IS 'ranked, tiers or cannot_rank (open)';
COMMENT ON COLUMN "verdict"."candidates" IS 'occupations with at least 3 employers and cv at most 1 (open)';
COMMENT ON COLUMN "verdict"."basis" IS 'score: all parts of the score; demand: demand alone, a survey joined; advertised: advertised demand alone (open)';
COMMENT ON COLUMN "verdict"."reason" IS 'why it cannot be ranked, empty otherwise (open)';
COMMENT ON COLUMN "verdict"."mean_width" IS 'mean width of the rank sets over p-1 (restricted)';
COMMENT ON COLUMN "verdict"."not_assessed" IS 'parts that the list leaves out, names joined by blanks (open)';
COMMENT ON COLUMN "verdict"."seed" IS 'seed of the municipality''s stream of draws (open)';
COMMENT ON COLUMN "verdict"."draws" IS 'number of draws (open)';
