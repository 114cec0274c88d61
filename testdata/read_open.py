"""Open a release as a researcher does: DuckDB read only, and Parquet with pandas.

Prints one line a table: name and rows. Exits 1 when something does not open.
"""
import pathlib
import sys

import duckdb
import pandas

data = pathlib.Path(sys.argv[1])
with duckdb.connect(str(data / "open.duckdb"), read_only=True) as db:
    for (table,) in db.execute(
        "SELECT table_name FROM duckdb_tables() ORDER BY ALL").fetchall():
        frame = db.execute(f'SELECT * FROM "{table}"').df()
        print("open", table, len(frame))
for file in sorted((data / "normalised").glob("*.parquet")):
    rows = len(pandas.read_parquet(file))
    (again,) = duckdb.execute("SELECT count(*) FROM read_parquet(?)", [str(file)]).fetchone()
    assert rows == again, (file, rows, again)
    print("parquet", file.stem, rows)
