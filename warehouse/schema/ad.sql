-- Generated from the row type in warehouse/tables; run go generate.
CREATE OR REPLACE TABLE "ad" (
    "ad_id" BIGINT,
    "source" VARCHAR,
    "board" VARCHAR,
    "key" VARCHAR,
    "url" VARCHAR,
    "page_id" VARCHAR,
    "start" DATE,
    "posted" DATE,
    "expires" DATE,
    "first_seen" TIMESTAMPTZ,
    "last_seen" TIMESTAMPTZ,
    "ended" DATE,
    "sightings" BIGINT,
    "title" VARCHAR,
    "text" VARCHAR,
    "firm" VARCHAR,
    "listed_skills" VARCHAR[],
    "kind" VARCHAR,
    "lang" VARCHAR,
    "languages" VARCHAR[],
    "employer_key" VARCHAR,
    "employer_person" BOOLEAN,
    "municipality" VARCHAR,
    "municipalities" VARCHAR[],
    "county" VARCHAR,
    "geo_precision" VARCHAR,
    "place_phrase" VARCHAR,
    "occupations" VARCHAR[],
    "occupation_openings" BIGINT[],
    "occupation_phrases" VARCHAR[],
    "occupation_scores" DOUBLE[],
    "source_occupation" VARCHAR,
    "openings" BIGINT,
    "pay_min" DOUBLE,
    "pay_max" DOUBLE,
    "pay_currency" VARCHAR,
    "pay_period" VARCHAR,
    "pay_unit" VARCHAR,
    "pay_ranges" DOUBLE[],
    "pay_readings" DOUBLE[],
    "pay_phrase" VARCHAR,
    "pay_rate" DOUBLE,
    "pay_rate_currency" VARCHAR,
    "pay_rate_per" VARCHAR,
    "commission" DOUBLE,
    "education" VARCHAR,
    "experience_months" BIGINT,
    "contract" VARCHAR[],
    "apply_until" DATE,
    "work_starts" DATE,
    "work_at_once" BOOLEAN,
    "season_from" BIGINT,
    "season_to" BIGINT
);
COMMENT ON TABLE "ad" IS 'job offers, normalised, one row an ad and source';
COMMENT ON COLUMN "ad"."ad_id" IS 'signed hash of source and key (restricted)';
COMMENT ON COLUMN "ad"."source" IS 'name of the source (open)';
COMMENT ON COLUMN "ad"."board" IS 'parser that read it (open)';
COMMENT ON COLUMN "ad"."key" IS 'the source''s own id of the ad (restricted)';
COMMENT ON COLUMN "ad"."url" IS 'address of the ad, empty when it has none (restricted)';
COMMENT ON COLUMN "ad"."page_id" IS 'SHA-256 of the archived page (restricted)';
COMMENT ON COLUMN "ad"."start" IS 'date of posting if stated, else day first seen (open)';
COMMENT ON COLUMN "ad"."posted" IS 'date of posting as stated (open)';
COMMENT ON COLUMN "ad"."expires" IS 'last date to apply as stated (open)';
COMMENT ON COLUMN "ad"."first_seen" IS 'first visit that showed the ad (restricted)';
COMMENT ON COLUMN "ad"."last_seen" IS 'last visit that showed the ad (restricted)';
COMMENT ON COLUMN "ad"."ended" IS 'day of the first whole visit that no longer showed the ad: it ended after last_seen and by this day; null while nobody knows (open)';
COMMENT ON COLUMN "ad"."sightings" IS 'how often a page of a counted visit, or a file, showed the ad (restricted)';
COMMENT ON COLUMN "ad"."title" IS 'title without personal data (restricted)';
COMMENT ON COLUMN "ad"."text" IS 'text without personal data (restricted)';
COMMENT ON COLUMN "ad"."firm" IS 'the firm''s words about itself, without personal data (restricted)';
COMMENT ON COLUMN "ad"."listed_skills" IS 'skills of the source''s own list, without personal data (restricted)';
COMMENT ON COLUMN "ad"."kind" IS 'offer; the stage refuses seek and other (open)';
COMMENT ON COLUMN "ad"."lang" IS 'sq, en, it, mixed or another ISO 639-1 code (open)';
COMMENT ON COLUMN "ad"."languages" IS 'languages of the ad''s parts, the one with most of it first (open)';
COMMENT ON COLUMN "ad"."employer_key" IS 'keyed hash of the employer''s name; null when not stated (restricted)';
COMMENT ON COLUMN "ad"."employer_person" IS 'the employer''s name reads like a person''s (restricted)';
COMMENT ON COLUMN "ad"."municipality" IS 'INSTAT code 01-61 when the ad names exactly one; null otherwise (open)';
COMMENT ON COLUMN "ad"."municipalities" IS 'every municipality the ad names, in order (open)';
COMMENT ON COLUMN "ad"."county" IS 'ISO code AL-01 to AL-12 when the ad lies in exactly one; null otherwise (open)';
COMMENT ON COLUMN "ad"."geo_precision" IS 'municipality, county, country, abroad or unknown (open)';
COMMENT ON COLUMN "ad"."place_phrase" IS 'words that gave the place (restricted)';
COMMENT ON COLUMN "ad"."occupations" IS 'ISCO-08 unit groups in order of appearance; empty when none was sure (open)';
COMMENT ON COLUMN "ad"."occupation_openings" IS 'openings per occupation, same order; 1 where no number is written (open)';
COMMENT ON COLUMN "ad"."occupation_phrases" IS 'words that gave each occupation, same order (restricted)';
COMMENT ON COLUMN "ad"."occupation_scores" IS 'score 0-1 of each occupation, same order (open)';
COMMENT ON COLUMN "ad"."source_occupation" IS 'ISCO-08 unit group as the source coded it (open)';
COMMENT ON COLUMN "ad"."openings" IS 'places in all, where a number is written (open)';
COMMENT ON COLUMN "ad"."pay_min" IS 'lowest pay in currency and period; null when not stated or ambiguous (open)';
COMMENT ON COLUMN "ad"."pay_max" IS 'highest pay in currency and period (open)';
COMMENT ON COLUMN "ad"."pay_currency" IS 'ALL (new lek) or EUR (open)';
COMMENT ON COLUMN "ad"."pay_period" IS 'month, day or hour (open)';
COMMENT ON COLUMN "ad"."pay_unit" IS 'certain, assumed or ambiguous (old or new lek) (open)';
COMMENT ON COLUMN "ad"."pay_ranges" IS 'lowest and highest of each position in turn, when positions differ (open)';
COMMENT ON COLUMN "ad"."pay_readings" IS 'the possible readings of an ambiguous amount, in new lek (open)';
COMMENT ON COLUMN "ad"."pay_phrase" IS 'words that gave the pay (restricted)';
COMMENT ON COLUMN "ad"."pay_rate" IS 'what is paid for each piece, visit or client, as stated; no pay of a month (open)';
COMMENT ON COLUMN "ad"."pay_rate_currency" IS 'ALL (as written) or EUR (open)';
COMMENT ON COLUMN "ad"."pay_rate_per" IS 'what the rate is paid for: piece, visit, client, order, contract, tour, page, answer, lesson, metre, km or kilo (open)';
COMMENT ON COLUMN "ad"."commission" IS 'share of sales paid, in per cent, as stated (open)';
COMMENT ON COLUMN "ad"."education" IS 'lower_secondary, upper_secondary, bachelor or master (open)';
COMMENT ON COLUMN "ad"."experience_months" IS 'least experience in months; 0 only where the ad says none is needed (open)';
COMMENT ON COLUMN "ad"."contract" IS 'contract tags stated in the text (open)';
COMMENT ON COLUMN "ad"."apply_until" IS 'last day to apply: the source''s own, else the text''s; a year that is not written is taken from the day of posting only (open)';
COMMENT ON COLUMN "ad"."work_starts" IS 'first day of work as the text states it (open)';
COMMENT ON COLUMN "ad"."work_at_once" IS 'the text says that work starts at once (open)';
COMMENT ON COLUMN "ad"."season_from" IS 'first month, 1 to 12, of the season of work that the text states (open)';
COMMENT ON COLUMN "ad"."season_to" IS 'last month of that season (open)';
