-- Generated from the row type in warehouse/tables; run go generate.
CREATE OR REPLACE TABLE "answer" (
    "answer_id" BIGINT,
    "source" VARCHAR,
    "key" VARCHAR,
    "page_id" VARCHAR,
    "day" DATE,
    "outcome" BIGINT,
    "hired_any" BOOLEAN,
    "frame_id" VARCHAR,
    "municipality" VARCHAR,
    "county" VARCHAR,
    "sector" VARCHAR,
    "size_class" VARCHAR,
    "weight" DOUBLE,
    "stratum_size" DOUBLE,
    "staff" BIGINT,
    "vacancies" BIGINT,
    "hires" BIGINT,
    "hires_new" BIGINT,
    "hires_online" BIGINT,
    "occupations" VARCHAR[],
    "occupation_phrases" VARCHAR[],
    "occupation_vacancies" BIGINT[],
    "occupation_hires" BIGINT[],
    "occupation_hard" BIGINT[],
    "occupation_reasons" VARCHAR[],
    "skills_lacking" VARCHAR[],
    "importance" BIGINT[],
    "mastery" BIGINT[],
    "proficient" BIGINT,
    "transport_late" BOOLEAN
);
COMMENT ON TABLE "answer" IS 'firms that the survey visited, one row a firm; answers where outcome is 1';
COMMENT ON COLUMN "answer"."answer_id" IS 'signed hash of survey and key (restricted)';
COMMENT ON COLUMN "answer"."source" IS 'name of the survey (open)';
COMMENT ON COLUMN "answer"."key" IS 'the survey''s own id (restricted)';
COMMENT ON COLUMN "answer"."page_id" IS 'SHA-256 of the archived file (restricted)';
COMMENT ON COLUMN "answer"."day" IS 'day of the interview (open)';
COMMENT ON COLUMN "answer"."outcome" IS '1 interview, 2 refused, 3 not contacted, 4 closed or not active, 5 outside the area (open)';
COMMENT ON COLUMN "answer"."hired_any" IS 'whether a firm that refused hired anyone in 12 months, nr1 (restricted)';
COMMENT ON COLUMN "answer"."frame_id" IS 'code of the firm in the sampling frame (restricted)';
COMMENT ON COLUMN "answer"."municipality" IS 'INSTAT code of the firm''s site (open)';
COMMENT ON COLUMN "answer"."county" IS 'ISO code of the county of the firm''s site (open)';
COMMENT ON COLUMN "answer"."sector" IS 'NACE section group, question a1 (open)';
COMMENT ON COLUMN "answer"."size_class" IS '1-4, 5-9, 10-49 or 50+ (open)';
COMMENT ON COLUMN "answer"."weight" IS 'design weight from the frame; null when the sample has none (restricted)';
COMMENT ON COLUMN "answer"."stratum_size" IS 'firms of the frame in the stratum that this one was drawn from; null when not told (restricted)';
COMMENT ON COLUMN "answer"."staff" IS 'people working there, a2 (restricted)';
COMMENT ON COLUMN "answer"."vacancies" IS 'posts vacant and actively recruited today, b1 (restricted)';
COMMENT ON COLUMN "answer"."hires" IS 'hired in 12 months, b2 (restricted)';
COMMENT ON COLUMN "answer"."hires_new" IS 'of them new to the occupation, b3 (restricted)';
COMMENT ON COLUMN "answer"."hires_online" IS 'of them advertised online, b5 (restricted)';
COMMENT ON COLUMN "answer"."occupations" IS 'ISCO-08 unit group of each occupation named; empty text where it could not be coded (open)';
COMMENT ON COLUMN "answer"."occupation_phrases" IS 'the firm''s words, without personal data, same order (restricted)';
COMMENT ON COLUMN "answer"."occupation_vacancies" IS 'vacancies by occupation, c2, same order; -1 when not answered (restricted)';
COMMENT ON COLUMN "answer"."occupation_hires" IS 'hires by occupation, c3, same order; -1 when not answered (restricted)';
COMMENT ON COLUMN "answer"."occupation_hard" IS 'hard to fill, c4, same order; -1 when not answered (restricted)';
COMMENT ON COLUMN "answer"."occupation_reasons" IS 'why, c5, names joined by blanks, same order (restricted)';
COMMENT ON COLUMN "answer"."skills_lacking" IS 'skill areas lacking among staff, d1 (open)';
COMMENT ON COLUMN "answer"."importance" IS 'importance 1 to 5 of the six skills d4 to d9, -1 when not answered; empty when none is (restricted)';
COMMENT ON COLUMN "answer"."mastery" IS 'mastery by new recruits, likewise (restricted)';
COMMENT ON COLUMN "answer"."proficient" IS 'share of staff fully proficient, d2, choice of the form''s list share (restricted)';
COMMENT ON COLUMN "answer"."transport_late" IS 'transport outside usual hours, e6 (open)';
