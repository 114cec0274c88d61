-- Every column of the open database.
SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal ORDER BY ALL;
