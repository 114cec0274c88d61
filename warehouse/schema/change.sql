-- Generated from the row type in warehouse/tables; run go generate.
CREATE OR REPLACE TABLE "change" (
    "every" VARCHAR,
    "county" VARCHAR,
    "major" VARCHAR,
    "period" VARCHAR,
    "notices" BIGINT,
    "sources" BIGINT,
    "dispersion" DOUBLE,
    "index" DOUBLE,
    "link" VARCHAR,
    "moved" DOUBLE,
    "composition" BOOLEAN,
    "break" VARCHAR,
    "ratio" DOUBLE,
    "lo" DOUBLE,
    "hi" DOUBLE,
    "verdict" VARCHAR,
    "released" BOOLEAN
);
COMMENT ON TABLE "change" IS 'how advertised notices change over the last four years, one row a period; only whole periods';
COMMENT ON COLUMN "change"."every" IS 'month or quarter (open)';
COMMENT ON COLUMN "change"."county" IS 'ISO code AL-01 to AL-12; null for the country (open)';
COMMENT ON COLUMN "change"."major" IS 'ISCO-08 major group, x where it was not sure, all for all kinds of work (open)';
COMMENT ON COLUMN "change"."period" IS '2026-03 or 2026-Q1 (open)';
COMMENT ON COLUMN "change"."notices" IS 'notices that began, of the sources seen; null where none was seen, which is not 0 (restricted)';
COMMENT ON COLUMN "change"."sources" IS 'sources that were seen all the period (open)';
COMMENT ON COLUMN "change"."dispersion" IS 'over-dispersion over employers, at least 1 (restricted)';
COMMENT ON COLUMN "change"."index" IS '100 in the first period; each hangs on the one before over the sources seen in both; null after a break of the chain (restricted)';
COMMENT ON COLUMN "change"."link" IS 'base, linked, or break: no source was seen in both periods, or none had a notice before (open)';
COMMENT ON COLUMN "change"."moved" IS 'most points by which a source''s share of the notices moved from the period before (restricted)';
COMMENT ON COLUMN "change"."composition" IS 'a share moved by more than 10 points: not the same things are counted (restricted)';
COMMENT ON COLUMN "change"."break" IS 'a new level begins here: of the market, source, method, or unknown by the log of visits; null where none begins (restricted)';
COMMENT ON COLUMN "change"."ratio" IS 'notices over those of the same period a year before, of the sources seen in both; null where not known or those were none (restricted)';
COMMENT ON COLUMN "change"."lo" IS 'lower 95 % bound of the ratio (restricted)';
COMMENT ON COLUMN "change"."hi" IS 'upper 95 % bound; null where there is none (restricted)';
COMMENT ON COLUMN "change"."verdict" IS 'more, fewer or no clear change than a year before; empty where not known (restricted)';
COMMENT ON COLUMN "change"."released" IS 'may be published: no row is, as long as the gate has no rule for it (open)';
