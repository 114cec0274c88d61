"""Read the data set of a release, in its folder, as a researcher would.

The same table must come out of DuckDB, Parquet and CSV; codes stay text; dcat.jsonld
has what DCAT-AP asks of a data set. Exits 1 where something does not hold.
"""
import json
import pathlib

import duckdb
import pandas
import rdflib

package = json.loads(pathlib.Path("datapackage.json").read_text(encoding="utf-8"))
with duckdb.connect("open.duckdb", read_only=True) as db:
    tables = [t for (t,) in db.execute("SELECT table_name FROM duckdb_tables() ORDER BY ALL").fetchall()]
    described = [r for r in package["resources"] if r.get("type") == "table"]
    assert [r["name"] for r in described] == tables, "a table is not described"
    for resource in described:
        name = resource["name"]
        whole = db.execute(f'SELECT * FROM "{name}" ORDER BY rowid').df()
        parquet = pandas.read_parquet(f"parquet/{name}.parquet")
        assert list(parquet.columns) == list(whole.columns) and len(parquet) == len(whole), name
        columns = [f["name"] for f in resource["schema"]["fields"]]
        text = pandas.read_csv(f"csv/{name}.csv", dtype=str, keep_default_na=False)
        assert list(text.columns) == columns and len(text) == len(whole), name
        for column in columns:
            if "BIGINT" in str(db.execute(f'SELECT typeof("{column}") FROM "{name}" LIMIT 1').fetchone()):
                same = pandas.to_numeric(text[column].replace("", None)).sum() == whole[column].sum()
                assert same, (name, column)
print("tables equal")
print("municipality", pandas.read_csv("csv/municipality.csv", dtype={"municipality": str})["municipality"].min())

DCAT, DCT = rdflib.Namespace("http://www.w3.org/ns/dcat#"), rdflib.Namespace("http://purl.org/dc/terms/")
graph = rdflib.Graph().parse("dcat.jsonld", format="json-ld", publicID="https://example.org/data/dcat.jsonld")
(dataset,) = graph.subjects(rdflib.RDF.type, DCAT.Dataset)
for wanted in (DCT.title, DCT.description, DCT.publisher, DCT.license, DCT.temporal, DCT.spatial, DCAT.theme):
    assert (dataset, wanted, None) in graph, wanted
assert {t.language for t in graph.objects(dataset, DCT.title)} == {"en", "sq"}
files = list(graph.objects(dataset, DCAT.distribution))
assert len(files) == 2 * len(tables) + 1, len(files)
for file in files:
    (url,) = graph.objects(file, DCAT.accessURL)
    path = pathlib.Path(str(url).removeprefix("https://example.org/data/"))
    (size,) = graph.objects(file, DCAT.byteSize)
    assert path.stat().st_size == int(size), path
print("dcat complete")
