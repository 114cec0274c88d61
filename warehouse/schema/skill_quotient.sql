-- Generated from the row type in warehouse/tables; run go generate.
CREATE OR REPLACE TABLE "skill_quotient" (
    "municipality" VARCHAR,
    "skill" VARCHAR,
    "notices" BIGINT,
    "employers" BIGINT,
    "dispersion" DOUBLE,
    "expected" DOUBLE,
    "raw" DOUBLE,
    "lq" DOUBLE,
    "lo" DOUBLE,
    "hi" DOUBLE,
    "specialised" BOOLEAN,
    "released" BOOLEAN,
    "why" VARCHAR
);
COMMENT ON TABLE "skill_quotient" IS 'location quotient of a skill in a municipality, shrunken to 1; inside only, the gate passes released ones';
COMMENT ON COLUMN "skill_quotient"."municipality" IS 'INSTAT code (restricted)';
COMMENT ON COLUMN "skill_quotient"."skill" IS 'URI of the concept (restricted)';
COMMENT ON COLUMN "skill_quotient"."notices" IS 'notices of the municipality that ask for it (restricted)';
COMMENT ON COLUMN "skill_quotient"."employers" IS 'different named employers of these (restricted)';
COMMENT ON COLUMN "skill_quotient"."dispersion" IS 'over-dispersion of the skill''s notices over employers, at least 1 (restricted)';
COMMENT ON COLUMN "skill_quotient"."expected" IS 'notices that would ask for it at the country''s share (restricted)';
COMMENT ON COLUMN "skill_quotient"."raw" IS 'notices over expected (restricted)';
COMMENT ON COLUMN "skill_quotient"."lq" IS 'shrunken quotient (restricted)';
COMMENT ON COLUMN "skill_quotient"."lo" IS 'lower 95 % bound (restricted)';
COMMENT ON COLUMN "skill_quotient"."hi" IS 'upper 95 % bound (restricted)';
COMMENT ON COLUMN "skill_quotient"."specialised" IS 'the lower bound is above 1 (restricted)';
COMMENT ON COLUMN "skill_quotient"."released" IS 'may be published: no small cell (open)';
COMMENT ON COLUMN "skill_quotient"."why" IS 'why not: dominated; empty otherwise (open)';
