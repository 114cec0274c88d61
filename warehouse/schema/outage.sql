-- Generated from the row type in warehouse/tables; run go generate.
CREATE OR REPLACE TABLE "outage" (
    "source" VARCHAR,
    "first_day" DATE,
    "last_day" DATE,
    "verdict" VARCHAR,
    "reason" VARCHAR
);
COMMENT ON TABLE "outage" IS 'days on which a source was visited and none of the visits was healthy: missing, not low demand';
COMMENT ON COLUMN "outage"."source" IS 'name of the source (open)';
COMMENT ON COLUMN "outage"."first_day" IS 'the day after the last healthy visit, or the day of the first visit when there was none (open)';
COMMENT ON COLUMN "outage"."last_day" IS 'the day before the next healthy visit; null while there is none (open)';
COMMENT ON COLUMN "outage"."verdict" IS 'partial, quarantined or failed: the last visit of these days (open)';
COMMENT ON COLUMN "outage"."reason" IS 'why that visit was not healthy (restricted)';
