"""Reads an open release as a researcher does: read-only, from Python."""
import sys

import duckdb

db = duckdb.connect(sys.argv[1], read_only=True)
(format_,) = db.execute("SELECT format FROM release").fetchone()
(numbers,) = db.execute("SELECT count(*) FROM number").fetchone()
(places,) = db.execute(
    "SELECT count(*) FROM municipality_demand WHERE measure = 'positions' AND municipality IS NOT NULL"
).fetchone()
(comments,) = db.execute(
    "SELECT count(*) FROM duckdb_columns() WHERE NOT internal AND comment IS NULL"
).fetchone()
print(format_, numbers > 0, places, comments, sep="|")
