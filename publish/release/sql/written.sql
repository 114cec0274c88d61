-- The tables of the file, by name.
SELECT table_name FROM duckdb_tables() WHERE NOT internal ORDER BY table_name;
