-- Generated from the row type in warehouse/tables; run go generate.
CREATE OR REPLACE TABLE "supply" (
    "source" VARCHAR,
    "page_id" VARCHAR,
    "line" BIGINT,
    "municipality" VARCHAR,
    "county" VARCHAR,
    "occupation" VARCHAR,
    "title" VARCHAR,
    "course" VARCHAR,
    "centre" VARCHAR,
    "kind" VARCHAR,
    "period" VARCHAR,
    "value" DOUBLE,
    "completion" DOUBLE,
    "status" VARCHAR
);
COMMENT ON TABLE "supply" IS 'people who could take up an occupation, one row a place, occupation or course, period and kind';
COMMENT ON COLUMN "supply"."source" IS 'who counted, or the name of the file (open)';
COMMENT ON COLUMN "supply"."page_id" IS 'SHA-256 of the archived file it was read from (restricted)';
COMMENT ON COLUMN "supply"."line" IS 'line or row of the file (restricted)';
COMMENT ON COLUMN "supply"."municipality" IS 'INSTAT code 01-61; null when the row is less precise (open)';
COMMENT ON COLUMN "supply"."county" IS 'ISO code AL-01 to AL-12; null for the whole country (open)';
COMMENT ON COLUMN "supply"."occupation" IS 'ISCO-08 code of 1 to 4 digits; null when only the course is named or the title could not be coded (open)';
COMMENT ON COLUMN "supply"."title" IS 'occupation as written beside or instead of the code, empty when none (open)';
COMMENT ON COLUMN "supply"."course" IS 'course as named in the table course; null when none is named (open)';
COMMENT ON COLUMN "supply"."centre" IS 'who gives the course, empty when not stated (open)';
COMMENT ON COLUMN "supply"."kind" IS 'graduates, leavers (of vocational schools), jobseekers, enrolled, places, or supply for a total made elsewhere (open)';
COMMENT ON COLUMN "supply"."period" IS '2023, 2023-S1, 2023-Q1, 2023-01 or 2023-01-31 (open)';
COMMENT ON COLUMN "supply"."value" IS 'people; null where the list says it is not known (restricted)';
COMMENT ON COLUMN "supply"."completion" IS 'share of those enrolled who finish, 0 to 1; null when not stated (open)';
COMMENT ON COLUMN "supply"."status" IS 'mark as the list writes it, for example ..; empty for a plain figure (open)';
