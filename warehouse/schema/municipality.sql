-- Generated from the row type in warehouse/tables; run go generate.
CREATE OR REPLACE TABLE "municipality" (
    "municipality" VARCHAR,
    "county" VARCHAR,
    "name_sq" VARCHAR,
    "name_genitive_sq" VARCHAR,
    "name_en" VARCHAR,
    "lat" DOUBLE,
    "lon" DOUBLE,
    "pop_2023" BIGINT,
    "pop_2023_status" VARCHAR,
    "grid_column" BIGINT,
    "grid_row" BIGINT
);
COMMENT ON TABLE "municipality" IS 'the 61 municipalities';
COMMENT ON COLUMN "municipality"."municipality" IS 'INSTAT code 01-61 (open)';
COMMENT ON COLUMN "municipality"."county" IS 'ISO 3166-2 code of the county (open)';
COMMENT ON COLUMN "municipality"."name_sq" IS 'name in Albanian (open)';
COMMENT ON COLUMN "municipality"."name_genitive_sq" IS 'name after ''Bashkia e'', genitive (open)';
COMMENT ON COLUMN "municipality"."name_en" IS 'name in English (open)';
COMMENT ON COLUMN "municipality"."lat" IS 'latitude of the seat, degrees (open)';
COMMENT ON COLUMN "municipality"."lon" IS 'longitude of the seat, degrees (open)';
COMMENT ON COLUMN "municipality"."pop_2023" IS 'population, census 2023; null where only a group total is known (open)';
COMMENT ON COLUMN "municipality"."pop_2023_status" IS 'seen, derived or empty; recalled figures are not shipped (open)';
COMMENT ON COLUMN "municipality"."grid_column" IS 'column on the tile map, from the west (open)';
COMMENT ON COLUMN "municipality"."grid_row" IS 'row on the tile map, from the north (open)';
