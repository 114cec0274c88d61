-- Generated from the row type in warehouse/tables; run go generate.
CREATE OR REPLACE TABLE "module_gap" (
    "course" VARCHAR,
    "occupation" VARCHAR,
    "status" VARCHAR,
    "gap" DOUBLE,
    "lo" DOUBLE,
    "hi" DOUBLE,
    "usual" BIGINT,
    "missing" VARCHAR[],
    "missing_shares" DOUBLE[],
    "surplus" VARCHAR[],
    "unlinked" BIGINT,
    "modules" VARCHAR,
    "released" BOOLEAN,
    "why" VARCHAR
);
COMMENT ON TABLE "module_gap" IS 'what a course does not teach of what its occupation asks for, one row a course; inside only, the gate passes released ones';
COMMENT ON COLUMN "module_gap"."course" IS 'the course (open)';
COMMENT ON COLUMN "module_gap"."occupation" IS 'ISCO-08 unit group it trains for; null when not known (open)';
COMMENT ON COLUMN "module_gap"."status" IS 'known, module_unknown, occupation_unknown, too_few (positions or employers) or no_usual_skill (open)';
COMMENT ON COLUMN "module_gap"."gap" IS 'share of the demand for usual skills that the course does not teach, 0 to 1; null unless known (restricted)';
COMMENT ON COLUMN "module_gap"."lo" IS '2.5 % point over resamples of employers (restricted)';
COMMENT ON COLUMN "module_gap"."hi" IS '97.5 % point (restricted)';
COMMENT ON COLUMN "module_gap"."usual" IS 'skills whose share has a lower bound of at least .10 (restricted)';
COMMENT ON COLUMN "module_gap"."missing" IS 'those that no outcome teaches, largest share first (restricted)';
COMMENT ON COLUMN "module_gap"."missing_shares" IS 'their shares, same order (restricted)';
COMMENT ON COLUMN "module_gap"."surplus" IS 'outcomes whose skill no position of the occupation asks for (restricted)';
COMMENT ON COLUMN "module_gap"."unlinked" IS 'outcomes that no concept fits: nothing can be said of them (open)';
COMMENT ON COLUMN "module_gap"."modules" IS 'how sure the modules are: seen, derived, recalled or added, the least sure; empty without any (open)';
COMMENT ON COLUMN "module_gap"."released" IS 'may be published: of at least 3 usual skills, whose shares all may (open)';
COMMENT ON COLUMN "module_gap"."why" IS 'why not: the status, few_skills or share_withheld; empty otherwise (open)';
