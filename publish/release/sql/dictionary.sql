-- Every table and column of the file with its sentence.
SELECT t.table_name, t.comment, c.column_name, c.data_type, c.comment
FROM duckdb_tables() AS t
INNER JOIN duckdb_columns() AS c USING (database_name, schema_name, table_name)
WHERE NOT t.internal
ORDER BY t.table_name, c.column_index;
