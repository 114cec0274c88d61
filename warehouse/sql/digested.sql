-- Tables that have a digest. The two that name the run have none.
SELECT table_name
FROM duckdb_tables()
WHERE NOT internal AND table_name NOT IN ('run', 'release')
ORDER BY table_name;
