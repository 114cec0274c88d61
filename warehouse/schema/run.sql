-- The run that built this warehouse; not a row type: no stage makes it.
CREATE OR REPLACE TABLE run (
    run_id VARCHAR,
    as_of DATE,
    window_start DATE,
    taxonomy VARCHAR,
    version VARCHAR,
    failed VARCHAR
);
COMMENT ON TABLE run IS 'the run that built this warehouse, one row';
COMMENT ON COLUMN run.run_id IS 'name of the run';
COMMENT ON COLUMN run.as_of IS 'last day counted';
COMMENT ON COLUMN run.window_start IS 'the day before the first one counted';
COMMENT ON COLUMN run.taxonomy IS 'skills taxonomy and version';
COMMENT ON COLUMN run.version IS 'version of the program';
COMMENT ON COLUMN run.failed IS 'sources that could not be visited in this run, joined by comma and blank; empty when all could';
