-- Columns of the release with their comments.
SELECT table_name, column_name, comment FROM duckdb_columns() WHERE NOT internal;
