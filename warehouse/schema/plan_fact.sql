-- Generated from the row type in warehouse/tables; run go generate.
CREATE OR REPLACE TABLE "plan_fact" (
    "municipality" VARCHAR,
    "idea" VARCHAR,
    "item" VARCHAR,
    "safety" BOOLEAN,
    "score" BIGINT,
    "value_en" VARCHAR,
    "value_sq" VARCHAR,
    "source" VARCHAR,
    "sure" VARCHAR
);
COMMENT ON TABLE "plan_fact" IS 'facts beside a business idea in a municipality, one row an item; scores are never summed';
COMMENT ON COLUMN "plan_fact"."municipality" IS 'INSTAT code (open)';
COMMENT ON COLUMN "plan_fact"."idea" IS 'short name of the idea (open)';
COMMENT ON COLUMN "plan_fact"."item" IS 'what the fact is about, for example start_up or after_dark (open)';
COMMENT ON COLUMN "plan_fact"."safety" IS 'the item is one of safety (open)';
COMMENT ON COLUMN "plan_fact"."score" IS '0, speaks against, to 4, speaks for; null when not known (open)';
COMMENT ON COLUMN "plan_fact"."value_en" IS 'the fact in English; not known where it is not (open)';
COMMENT ON COLUMN "plan_fact"."value_sq" IS 'the fact in Albanian (open)';
COMMENT ON COLUMN "plan_fact"."source" IS 'where it is from; empty when not known (open)';
COMMENT ON COLUMN "plan_fact"."sure" IS 'seen, derived, recalled (from memory, to be asked on the spot) or unknown (open)';
