-- Generated from the row type in warehouse/tables; run go generate.
CREATE OR REPLACE TABLE "component" (
    "municipality" VARCHAR,
    "occupation" VARCHAR,
    "open_share" DOUBLE,
    "supply" DOUBLE,
    "minutes" DOUBLE,
    "course" VARCHAR,
    "pay" DOUBLE,
    "pay_lo" DOUBLE,
    "pay_hi" DOUBLE,
    "pay_notices" BIGINT,
    "pay_area" VARCHAR,
    "min_wage" DOUBLE,
    "contract" DOUBLE,
    "flags_lo" DOUBLE,
    "veto" VARCHAR,
    "missing" VARCHAR
);
COMMENT ON TABLE "component" IS 'supply, access, pay and vetoes of an occupation in a municipality; inside only';
COMMENT ON COLUMN "component"."municipality" IS 'INSTAT code (restricted)';
COMMENT ON COLUMN "component"."occupation" IS 'ISCO-08 unit group (restricted)';
COMMENT ON COLUMN "component"."open_share" IS 'share of openings open to people new to the occupation (restricted)';
COMMENT ON COLUMN "component"."supply" IS 'people a year who could take the work up; null where no list was read (restricted)';
COMMENT ON COLUMN "component"."minutes" IS 'minutes to the nearest centre with a course for it; the nearest centre''s and 20 where none has one (restricted)';
COMMENT ON COLUMN "component"."course" IS 'a course for it; null where none is known (restricted)';
COMMENT ON COLUMN "component"."pay" IS 'median pay, lek a month (restricted)';
COMMENT ON COLUMN "component"."pay_lo" IS '2.5 % point of the median (restricted)';
COMMENT ON COLUMN "component"."pay_hi" IS '97.5 % point of the median (restricted)';
COMMENT ON COLUMN "component"."pay_notices" IS 'notices with a pay whose unit is known (restricted)';
COMMENT ON COLUMN "component"."pay_area" IS 'municipality, county or nation: where those notices are (restricted)';
COMMENT ON COLUMN "component"."min_wage" IS 'minimum wage at the middle of the window, lek a month (restricted)';
COMMENT ON COLUMN "component"."contract" IS 'share of notices that promise a written contract or insurance (restricted)';
COMMENT ON COLUMN "component"."flags_lo" IS 'lower bound of the share of notices with a strong danger sign (restricted)';
COMMENT ON COLUMN "component"."veto" IS 'why it is not ranked: pay, licence, danger or safety; empty when nothing speaks against it (restricted)';
COMMENT ON COLUMN "component"."missing" IS 'parts that are not known, names joined by blanks (restricted)';
