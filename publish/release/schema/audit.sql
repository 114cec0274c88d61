-- What was withheld, and how it was checked.
CREATE TABLE audit (
    system VARCHAR,
    cells BIGINT,
    primary_cells BIGINT,
    secondary_cells BIGINT,
    totals BIGINT,
    lone BIGINT,
    narrowed BIGINT,
    bands BIGINT
);
COMMENT ON TABLE audit IS 'what is withheld in each system of tables that add up; every primary cell can be smaller and larger by what methods §14 promises';
COMMENT ON COLUMN audit.system IS 'positions (two linked tables and totals), openings, ads, survey (firms behind each figure)';
COMMENT ON COLUMN audit.cells IS 'cells that are not zero';
COMMENT ON COLUMN audit.primary_cells IS 'withheld for their own sake';
COMMENT ON COLUMN audit.secondary_cells IS 'withheld so that those cannot be worked out';
COMMENT ON COLUMN audit.totals IS 'of both, those that are totals';
COMMENT ON COLUMN audit.lone IS 'changes whose other cells each have a single employer';
COMMENT ON COLUMN audit.narrowed IS 'withheld cells that bands would have narrowed below their promise';
COMMENT ON COLUMN audit.bands IS 'bands withheld for that, and bands of occupations that are not recommended';
