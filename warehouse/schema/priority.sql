-- Generated from the row type in warehouse/tables; run go generate.
CREATE OR REPLACE TABLE "priority" (
    "municipality" VARCHAR,
    "occupation" VARCHAR,
    "score" DOUBLE,
    "score_lo" DOUBLE,
    "score_hi" DOUBLE,
    "top_k" DOUBLE,
    "k" BIGINT,
    "rank_lo" BIGINT,
    "rank_hi" BIGINT,
    "tier" VARCHAR,
    "grade" VARCHAR,
    "grade_caps" VARCHAR
);
COMMENT ON TABLE "priority" IS 'candidates of a municipality: tier, rank set and grade, by advertised demand only';
COMMENT ON COLUMN "priority"."municipality" IS 'INSTAT code (open)';
COMMENT ON COLUMN "priority"."occupation" IS 'ISCO-08 unit group (open)';
COMMENT ON COLUMN "priority"."score" IS 'mean of ln(1+openings)/ln(101) over draws (restricted)';
COMMENT ON COLUMN "priority"."score_lo" IS '2.5 % point (restricted)';
COMMENT ON COLUMN "priority"."score_hi" IS '97.5 % point (restricted)';
COMMENT ON COLUMN "priority"."top_k" IS 'share of draws in the top k (restricted)';
COMMENT ON COLUMN "priority"."k" IS 'the k of top k (open)';
COMMENT ON COLUMN "priority"."rank_lo" IS 'best rank of the 95 % simultaneous rank set (restricted)';
COMMENT ON COLUMN "priority"."rank_hi" IS 'worst rank of the set (restricted)';
COMMENT ON COLUMN "priority"."tier" IS 'first, possible or ruled_out (open)';
COMMENT ON COLUMN "priority"."grade" IS 'evidence grade, A to D (open)';
COMMENT ON COLUMN "priority"."grade_caps" IS 'why it is no better (open)';
