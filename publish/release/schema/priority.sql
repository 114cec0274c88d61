-- The band of positions that belongs to a priority; added while it is empty.
ALTER TABLE priority ADD COLUMN band VARCHAR;
ALTER TABLE priority ADD COLUMN band_mark VARCHAR;
COMMENT ON COLUMN priority.band IS 'positions as a band; empty where withheld';
COMMENT ON COLUMN priority.band_mark IS 'mark of the band';
