-- Generated from the row type in warehouse/tables; run go generate.
CREATE OR REPLACE TABLE "season" (
    "major" VARCHAR,
    "notices" BIGINT,
    "employers" BIGINT,
    "dispersion" DOUBLE,
    "index" DOUBLE[],
    "peak" BIGINT,
    "share" DOUBLE,
    "lo" DOUBLE,
    "hi" DOUBLE,
    "seasonal" BOOLEAN,
    "released" BOOLEAN
);
COMMENT ON TABLE "season" IS 'notices of a major group by month of the year, whole country; only where some source told of all of the last 24 months';
COMMENT ON COLUMN "season"."major" IS 'ISCO-08 major group (open)';
COMMENT ON COLUMN "season"."notices" IS 'notices that began in 24 months, of sources with some in every month (restricted)';
COMMENT ON COLUMN "season"."employers" IS 'different named employers of these (restricted)';
COMMENT ON COLUMN "season"."dispersion" IS 'over-dispersion over employers and months, at least 1 (restricted)';
COMMENT ON COLUMN "season"."index" IS '12 numbers from January on: 1 is an even month (restricted)';
COMMENT ON COLUMN "season"."peak" IS 'first month, 1 to 12, of the best three in a row (restricted)';
COMMENT ON COLUMN "season"."share" IS 'share of these three (restricted)';
COMMENT ON COLUMN "season"."lo" IS 'lower 95 % bound of the share (restricted)';
COMMENT ON COLUMN "season"."hi" IS 'upper 95 % bound of the share (restricted)';
COMMENT ON COLUMN "season"."seasonal" IS 'the lower bound is above .375 (restricted)';
COMMENT ON COLUMN "season"."released" IS 'may be published: at least 60 notices and 30 effective ones, of 3 employers, none with more than half (open)';
