-- Every number, one row a mart, measure and cell.
CREATE TABLE number (
    mark VARCHAR,
    mart VARCHAR,
    measure VARCHAR,
    cell VARCHAR,
    municipality VARCHAR,
    county VARCHAR,
    occupation VARCHAR,
    major VARCHAR,
    skill VARCHAR,
    source VARCHAR,
    state VARCHAR,
    value DOUBLE,
    lo DOUBLE,
    hi DOUBLE,
    band VARCHAR,
    n BIGINT,
    employers BIGINT,
    sources BIGINT,
    grade VARCHAR,
    kind VARCHAR,
    formula VARCHAR,
    inputs VARCHAR,
    method VARCHAR,
    as_of DATE
);
COMMENT ON TABLE number IS 'every number of the release, one row a mart, measure and cell';
COMMENT ON COLUMN number.mark IS 'name of the number, printed beside it; zanat explain MARK';
COMMENT ON COLUMN number.mart IS 'table of the warehouse that it is a cell of';
COMMENT ON COLUMN number.measure IS 'what is measured';
COMMENT ON COLUMN number.cell IS 'keys of the cell as JSON, sorted; an empty text is what the ads do not name';
COMMENT ON COLUMN number.municipality IS 'INSTAT code 01-61; null where not a key, or not named';
COMMENT ON COLUMN number.county IS 'ISO 3166-2 code AL-01 to AL-12; null where not a key, or not named';
COMMENT ON COLUMN number.occupation IS 'ISCO-08 unit group; null where not a key, or not coded';
COMMENT ON COLUMN number.major IS 'ISCO-08 major group, x for not coded; null where not a key';
COMMENT ON COLUMN number.skill IS 'URI of the ESCO concept; null where not a key';
COMMENT ON COLUMN number.source IS 'name of the source; null where not a key';
COMMENT ON COLUMN number.state IS 'value (0 too), missing (not looked) or withheld (could give employers away)';
COMMENT ON COLUMN number.value IS 'the number; null unless the state is value, and beside a band';
COMMENT ON COLUMN number.lo IS 'lower bound, 95 %; null where there is none';
COMMENT ON COLUMN number.hi IS 'upper bound, 95 %; null where there is none';
COMMENT ON COLUMN number.band IS 'band or span where no single value is told; empty otherwise';
COMMENT ON COLUMN number.n IS 'positions, ads or answers behind it';
COMMENT ON COLUMN number.employers IS 'different employers behind it; null under 5, which are too few to be told';
COMMENT ON COLUMN number.sources IS 'different sources behind it';
COMMENT ON COLUMN number.grade IS 'evidence grade A to D; empty where grades do not apply';
COMMENT ON COLUMN number.kind IS 'count (so many rows of evidence) or formula (computed from inputs)';
COMMENT ON COLUMN number.formula IS 'how it comes about, in words';
COMMENT ON COLUMN number.inputs IS 'JSON list of marks or name=value';
COMMENT ON COLUMN number.method IS 'method, version and section';
COMMENT ON COLUMN number.as_of IS 'last day counted';
