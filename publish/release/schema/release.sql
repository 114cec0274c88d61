-- What the release is made of.
CREATE TABLE release (
    format VARCHAR,
    release_id VARCHAR,
    as_of DATE,
    window_start DATE,
    window_end DATE,
    run_id VARCHAR,
    taxonomy VARCHAR,
    version VARCHAR,
    failed VARCHAR,
    missing VARCHAR,
    basis VARCHAR,
    credits VARCHAR
);
COMMENT ON TABLE release IS 'what the release is made of, one row';
COMMENT ON COLUMN release.format IS 'how to read this file';
COMMENT ON COLUMN release.release_id IS 'as-of date and hash of all that the release holds';
COMMENT ON COLUMN release.as_of IS 'last day counted';
COMMENT ON COLUMN release.window_start IS 'first day counted';
COMMENT ON COLUMN release.window_end IS 'last day counted';
COMMENT ON COLUMN release.run_id IS 'run that made it';
COMMENT ON COLUMN release.taxonomy IS 'skills taxonomy and version';
COMMENT ON COLUMN release.version IS 'version of the program';
COMMENT ON COLUMN release.failed IS 'sources whose last visit could not be made or not be believed, joined by comma and blank: what only they show is missing, not low demand';
COMMENT ON COLUMN release.missing IS 'days of the window on which a source was visited and no visit was healthy, each as source, blank, first day, slash, last day (none while it goes on), joined by comma and blank: what only they show is missing, not low demand';
COMMENT ON COLUMN release.basis IS 'advertised: demand as job ads show it, nothing else';
COMMENT ON COLUMN release.credits IS 'credits to print with anything made from it, one a line';
