-- Generated from the row type in warehouse/tables; run go generate.
CREATE OR REPLACE TABLE "statistic" (
    "source" VARCHAR,
    "page_id" VARCHAR,
    "series" VARCHAR,
    "area" VARCHAR,
    "period" VARCHAR,
    "unit" VARCHAR,
    "value" DOUBLE
);
COMMENT ON TABLE "statistic" IS 'official figures, one row a series, area and period';
COMMENT ON COLUMN "statistic"."source" IS 'who published it (open)';
COMMENT ON COLUMN "statistic"."page_id" IS 'SHA-256 of the archived file it was read from (restricted)';
COMMENT ON COLUMN "statistic"."series" IS 'name of the series, for example minimum_wage or population (open)';
COMMENT ON COLUMN "statistic"."area" IS 'AL for the country, AL-01 for a county (ISO 3166-2), 01 to 61 for a municipality (INSTAT) (open)';
COMMENT ON COLUMN "statistic"."period" IS '2023, 2023-Q1, 2023-01 or 2023-01-31 (open)';
COMMENT ON COLUMN "statistic"."unit" IS 'unit of the value, for example lek a month (open)';
COMMENT ON COLUMN "statistic"."value" IS 'the figure; null where the table says it is not known (open)';
