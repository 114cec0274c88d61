-- Generated from the row type in warehouse/tables; run go generate.
CREATE OR REPLACE TABLE "distance" (
    "municipality" VARCHAR,
    "centre" VARCHAR,
    "rank" BIGINT,
    "km_low" DOUBLE,
    "km_high" DOUBLE,
    "minutes_low" DOUBLE,
    "minutes_high" DOUBLE
);
COMMENT ON TABLE "distance" IS 'estimated way to the nearest training centres; a band, never a route';
COMMENT ON COLUMN "distance"."municipality" IS 'INSTAT code of the start (open)';
COMMENT ON COLUMN "distance"."centre" IS 'INSTAT code of the centre''s municipality (open)';
COMMENT ON COLUMN "distance"."rank" IS '1 for the nearest centre (open)';
COMMENT ON COLUMN "distance"."km_low" IS 'road km, lower estimate (open)';
COMMENT ON COLUMN "distance"."km_high" IS 'road km, upper estimate (open)';
COMMENT ON COLUMN "distance"."minutes_low" IS 'minutes by car, lower estimate (open)';
COMMENT ON COLUMN "distance"."minutes_high" IS 'minutes by car, upper estimate (open)';
