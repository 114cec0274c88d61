-- Generated from the row type in warehouse/tables; run go generate.
CREATE OR REPLACE TABLE "statistic" (
    "source" VARCHAR,
    "page_id" VARCHAR,
    "series" VARCHAR,
    "area" VARCHAR,
    "period" VARCHAR,
    "unit" VARCHAR,
    "value" DOUBLE,
    "table_id" VARCHAR,
    "title" VARCHAR,
    "dimensions" VARCHAR[],
    "status" VARCHAR,
    "missing" VARCHAR,
    "updated" DATE
);
COMMENT ON TABLE "statistic" IS 'official figures, one row a series, area, period and breakdown';
COMMENT ON COLUMN "statistic"."source" IS 'who published it (open)';
COMMENT ON COLUMN "statistic"."page_id" IS 'SHA-256 of the archived file it was read from; empty for what ships with the product (restricted)';
COMMENT ON COLUMN "statistic"."series" IS 'name of the series, for example minimum_wage or population; the table''s own title where we have no name for it (open)';
COMMENT ON COLUMN "statistic"."area" IS 'AL for the country, AL-01 for a county (ISO 3166-2), 01 to 61 for a municipality (INSTAT) (open)';
COMMENT ON COLUMN "statistic"."period" IS '2023, 2023-S1, 2023-Q1, 2023-01 or 2023-01-31 (open)';
COMMENT ON COLUMN "statistic"."unit" IS 'unit of the value, for example lek a month; empty where the table names none (open)';
COMMENT ON COLUMN "statistic"."value" IS 'the figure; null where the table says it is not known (open)';
COMMENT ON COLUMN "statistic"."table_id" IS 'the office''s own name of the table, empty when it has none (open)';
COMMENT ON COLUMN "statistic"."title" IS 'title of the table as written, empty when it has none (open)';
COMMENT ON COLUMN "statistic"."dimensions" IS 'what else the figure is broken down by, key=value, for example sex=F; empty for a total (open)';
COMMENT ON COLUMN "statistic"."status" IS 'mark or status as the table writes it, for example .. or E; empty for a plain figure (open)';
COMMENT ON COLUMN "statistic"."missing" IS 'why there is no value: nil, not_applicable, not_available, withheld, blank, or marked for a mark we do not know; null when there is one (open)';
COMMENT ON COLUMN "statistic"."updated" IS 'day the office says it last changed the table (open)';
