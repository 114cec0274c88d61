-- The way to the nearest course for each occupation of a municipality's list.
CREATE TABLE candidate_access (
    municipality VARCHAR,
    occupation VARCHAR,
    course VARCHAR,
    centre VARCHAR,
    minutes_low DOUBLE,
    minutes_high DOUBLE,
    mark VARCHAR
);
COMMENT ON TABLE candidate_access IS 'estimated way from a municipality to the nearest course for an occupation of its list; a band, never a route';
COMMENT ON COLUMN candidate_access.municipality IS 'INSTAT code of the start';
COMMENT ON COLUMN candidate_access.occupation IS 'ISCO-08 unit group';
COMMENT ON COLUMN candidate_access.course IS 'name of the course; null where none is known, then the way is the nearest centre''s and 20 minutes';
COMMENT ON COLUMN candidate_access.centre IS 'INSTAT code of the centre''s municipality; null where it is not known, then the way is the nearest centre''s';
COMMENT ON COLUMN candidate_access.minutes_low IS 'minutes by car, lower estimate; null where no way is known';
COMMENT ON COLUMN candidate_access.minutes_high IS 'minutes by car, upper estimate';
COMMENT ON COLUMN candidate_access.mark IS 'mark of the minutes; zanat explain MARK';
