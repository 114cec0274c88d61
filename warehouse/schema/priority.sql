-- Generated from the row type in warehouse/tables; run go generate.
CREATE OR REPLACE TABLE "priority" (
    "municipality" VARCHAR,
    "occupation" VARCHAR,
    "score" DOUBLE,
    "score_lo" DOUBLE,
    "score_hi" DOUBLE,
    "u_demand" DOUBLE,
    "u_gap" DOUBLE,
    "u_decent" DOUBLE,
    "u_reach" DOUBLE,
    "gap" DOUBLE,
    "intake_cap" BIGINT,
    "top_k" DOUBLE,
    "k" BIGINT,
    "rank_lo" BIGINT,
    "rank_hi" BIGINT,
    "tier" VARCHAR,
    "reason" VARCHAR,
    "steady" DOUBLE,
    "grade" VARCHAR,
    "grade_caps" VARCHAR
);
COMMENT ON TABLE "priority" IS 'candidates of a municipality: tier, rank set and grade';
COMMENT ON COLUMN "priority"."municipality" IS 'INSTAT code (open)';
COMMENT ON COLUMN "priority"."occupation" IS 'ISCO-08 unit group (open)';
COMMENT ON COLUMN "priority"."score" IS 'mean of the score over draws, 0 to 100; of its demand part alone where the verdict''s basis is not score (restricted)';
COMMENT ON COLUMN "priority"."score_lo" IS '2.5 % point (restricted)';
COMMENT ON COLUMN "priority"."score_hi" IS '97.5 % point (restricted)';
COMMENT ON COLUMN "priority"."u_demand" IS 'mean of the demand part, 0 to 1 (restricted)';
COMMENT ON COLUMN "priority"."u_gap" IS 'mean of the gap part, 0 to 1; null where the basis is not score (restricted)';
COMMENT ON COLUMN "priority"."u_decent" IS 'the part of decent pay, 0 to 1 (restricted)';
COMMENT ON COLUMN "priority"."u_reach" IS 'the part of access, 0 to 1 (restricted)';
COMMENT ON COLUMN "priority"."gap" IS 'mean of openings for new people beyond the supply, a year (restricted)';
COMMENT ON COLUMN "priority"."intake_cap" IS 'most people to train a year: the 25 % point of the gap, rounded down; 0: open no new course here (open)';
COMMENT ON COLUMN "priority"."top_k" IS 'share of draws in the top k (restricted)';
COMMENT ON COLUMN "priority"."k" IS 'the k of top k (open)';
COMMENT ON COLUMN "priority"."rank_lo" IS 'best rank of the 95 % simultaneous rank set (restricted)';
COMMENT ON COLUMN "priority"."rank_hi" IS 'worst rank of the set (restricted)';
COMMENT ON COLUMN "priority"."tier" IS 'first, possible, ruled_out; not ranked: vetoed or not_scored (open)';
COMMENT ON COLUMN "priority"."reason" IS 'why it is vetoed or not scored, names joined by blanks (open)';
COMMENT ON COLUMN "priority"."steady" IS 'share of other weightings of the score''s parts that keep it in the top k (open)';
COMMENT ON COLUMN "priority"."grade" IS 'evidence grade, A to D (open)';
COMMENT ON COLUMN "priority"."grade_caps" IS 'why it is no better (open)';
