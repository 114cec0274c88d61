-- Generated from the row type in warehouse/tables; run go generate.
CREATE OR REPLACE TABLE "visit" (
    "visit" VARCHAR,
    "source" VARCHAR,
    "board" VARCHAR,
    "started" TIMESTAMPTZ,
    "ended" TIMESTAMPTZ,
    "pages" BIGINT,
    "ads" BIGINT,
    "lost" BIGINT,
    "garbled" BIGINT,
    "unread" BIGINT,
    "verdict" VARCHAR,
    "whole" BOOLEAN,
    "reason" VARCHAR
);
COMMENT ON TABLE "visit" IS 'visits to sources that have ended, one row a visit; the verdict says whether what it showed is counted';
COMMENT ON COLUMN "visit"."visit" IS 'id of the visit, as in the archive (restricted)';
COMMENT ON COLUMN "visit"."source" IS 'name of the source (open)';
COMMENT ON COLUMN "visit"."board" IS 'parser that read it (open)';
COMMENT ON COLUMN "visit"."started" IS 'when it began (restricted)';
COMMENT ON COLUMN "visit"."ended" IS 'when it ended (restricted)';
COMMENT ON COLUMN "visit"."pages" IS 'pages kept (open)';
COMMENT ON COLUMN "visit"."ads" IS 'different ads on them (open)';
COMMENT ON COLUMN "visit"."lost" IS 'pages that could not be had (open)';
COMMENT ON COLUMN "visit"."garbled" IS 'pages that the parser could not read (open)';
COMMENT ON COLUMN "visit"."unread" IS 'pages with something left over (open)';
COMMENT ON COLUMN "visit"."verdict" IS 'healthy and partial: counted; quarantined: kept and not counted; failed: nothing was had (open)';
COMMENT ON COLUMN "visit"."whole" IS 'it would have shown every ad there was: one that it did not show has ended (open)';
COMMENT ON COLUMN "visit"."reason" IS 'why it is not healthy, or why somebody accepted it (restricted)';
