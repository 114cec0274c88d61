-- Whether the release has a table.
SELECT count(*) FROM duckdb_tables() WHERE NOT internal AND table_name = ?;
