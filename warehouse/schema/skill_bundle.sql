-- Generated from the row type in warehouse/tables; run go generate.
CREATE OR REPLACE TABLE "skill_bundle" (
    "occupation" VARCHAR,
    "bundle" BIGINT,
    "name_en" VARCHAR,
    "name_sq" VARCHAR,
    "skills" VARCHAR[],
    "shares" DOUBLE[],
    "complementarity" DOUBLE,
    "released" BOOLEAN,
    "why" VARCHAR
);
COMMENT ON TABLE "skill_bundle" IS 'skills of an occupation that go together: proposed modules; inside only, the gate passes released ones';
COMMENT ON COLUMN "skill_bundle"."occupation" IS 'ISCO-08 unit group (restricted)';
COMMENT ON COLUMN "skill_bundle"."bundle" IS 'number of the bundle, the one with the largest share first (restricted)';
COMMENT ON COLUMN "skill_bundle"."name_en" IS 'its two skills with the largest shares, in English (restricted)';
COMMENT ON COLUMN "skill_bundle"."name_sq" IS 'the same in Albanian, in English where the taxonomy has no Albanian label (restricted)';
COMMENT ON COLUMN "skill_bundle"."skills" IS 'URIs of 3 to 12 concepts, largest share first (restricted)';
COMMENT ON COLUMN "skill_bundle"."shares" IS 'their shares, same order (restricted)';
COMMENT ON COLUMN "skill_bundle"."complementarity" IS 'mean complementarity of its pairs of skills, 0 to 1 (restricted)';
COMMENT ON COLUMN "skill_bundle"."released" IS 'may be published: every share may (open)';
COMMENT ON COLUMN "skill_bundle"."why" IS 'why not: share_withheld; empty otherwise (open)';
