-- Whether the last mart is there.
SELECT count(*) > 0 FROM duckdb_tables() WHERE table_name = 'survey_count';
