-- Every table and column of the release with its sentence, in the order of the file.
SELECT
    t.table_name,
    coalesce(t.comment, '') AS table_about,
    c.column_name,
    c.data_type,
    coalesce(c.comment, '') AS column_about
FROM duckdb_tables() AS t
INNER JOIN duckdb_columns() AS c USING (database_name, schema_name, table_name)
WHERE NOT t.internal
ORDER BY t.table_name, c.column_index;
