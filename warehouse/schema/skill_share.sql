-- Generated from the row type in warehouse/tables; run go generate.
CREATE OR REPLACE TABLE "skill_share" (
    "occupation" VARCHAR,
    "skill" VARCHAR,
    "asked" BIGINT,
    "positions" BIGINT,
    "employers" BIGINT,
    "dispersion" DOUBLE,
    "neff" DOUBLE,
    "share" DOUBLE,
    "lo" DOUBLE,
    "hi" DOUBLE,
    "method" VARCHAR,
    "usual" BOOLEAN,
    "released" BOOLEAN,
    "why" VARCHAR
);
COMMENT ON TABLE "skill_share" IS 'share of an occupation''s positions that ask for a skill, with its interval; inside only, the gate passes released ones';
COMMENT ON COLUMN "skill_share"."occupation" IS 'ISCO-08 unit group (restricted)';
COMMENT ON COLUMN "skill_share"."skill" IS 'URI of the concept (restricted)';
COMMENT ON COLUMN "skill_share"."asked" IS 'positions that ask for it (restricted)';
COMMENT ON COLUMN "skill_share"."positions" IS 'all positions of the occupation (restricted)';
COMMENT ON COLUMN "skill_share"."employers" IS 'different named employers that ask for it (restricted)';
COMMENT ON COLUMN "skill_share"."dispersion" IS 'over-dispersion of the occupation''s positions over employers, at least 1 (restricted)';
COMMENT ON COLUMN "skill_share"."neff" IS 'positions over dispersion (restricted)';
COMMENT ON COLUMN "skill_share"."share" IS 'asked over positions (restricted)';
COMMENT ON COLUMN "skill_share"."lo" IS 'lower 95 % bound (restricted)';
COMMENT ON COLUMN "skill_share"."hi" IS 'upper 95 % bound (restricted)';
COMMENT ON COLUMN "skill_share"."method" IS 'wilson or employer_bootstrap: whose interval is the wider (open)';
COMMENT ON COLUMN "skill_share"."usual" IS 'the lower bound is at least .10: the skill counts in bundles and module gaps (restricted)';
COMMENT ON COLUMN "skill_share"."released" IS 'may be published: no small cell, and the NCHS rule (open)';
COMMENT ON COLUMN "skill_share"."why" IS 'why not: count, employers, dominated, rest or precision; empty otherwise (open)';
