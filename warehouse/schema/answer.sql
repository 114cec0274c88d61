-- Generated from the row type in warehouse/tables; run go generate.
CREATE OR REPLACE TABLE "answer" (
    "answer_id" BIGINT,
    "source" VARCHAR,
    "key" VARCHAR,
    "page_id" VARCHAR,
    "day" DATE,
    "frame_id" VARCHAR,
    "municipality" VARCHAR,
    "sector" VARCHAR,
    "size_class" VARCHAR,
    "weight" DOUBLE,
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
    "transport_late" BOOLEAN
);
COMMENT ON TABLE "answer" IS 'survey answers, one row an employer that agreed';
COMMENT ON COLUMN "answer"."answer_id" IS 'signed hash of survey and key (restricted)';
COMMENT ON COLUMN "answer"."source" IS 'name of the survey (open)';
COMMENT ON COLUMN "answer"."key" IS 'the survey''s own id (restricted)';
COMMENT ON COLUMN "answer"."page_id" IS 'SHA-256 of the archived file (restricted)';
COMMENT ON COLUMN "answer"."day" IS 'day of the interview (open)';
COMMENT ON COLUMN "answer"."frame_id" IS 'code of the firm in the sampling frame (restricted)';
COMMENT ON COLUMN "answer"."municipality" IS 'INSTAT code of the firm''s site (open)';
COMMENT ON COLUMN "answer"."sector" IS 'NACE section group, question a1 (open)';
COMMENT ON COLUMN "answer"."size_class" IS '1-4, 5-9, 10-49 or 50+ (open)';
COMMENT ON COLUMN "answer"."weight" IS 'design weight from the frame; null when the sample has none (restricted)';
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
COMMENT ON COLUMN "answer"."transport_late" IS 'transport outside usual hours, e6 (open)';
