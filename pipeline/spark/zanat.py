"""Collected Parquet in, normalised Parquet out, on Apache Spark.

  spark-submit zanat.py --worker zanat-worker --collected IN --out OUT [--run NAME]

Every stage runs in zanat-worker, a child process of the executor's Python: the rows are
those of `zanat run` on one machine. Spark reads, sorts, joins and writes. A run writes
into OUT/runs/NAME, a new folder; when every table has its _SUCCESS and the counts hold,
OUT/manifest.json is renamed in and names it. Without that file there is no answer.
"""
import argparse
import json
import os
import subprocess
import tempfile
import threading
import uuid

import pyarrow as pa
from pyspark import SparkFiles
from pyspark.sql import SparkSession, functions as f
from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema

MARKER = b"\xff\xff\xff\xff\x00\x00\x00\x00"
REFUSED = ["refused_key", "refused_reason"]
SORTED = ["band", "head", "title", "start", "ad_id"]
SIDE = ["source", "start", "title", "text", "employer_key", "municipality",
        "municipalities", "occupations", "openings", "county"]


class Fault(Exception):
    """A worker that may not be believed."""


class Meter:
    """A stream that counts its bytes and keeps the last eight."""

    closed = False

    def __init__(self, raw):
        self.raw, self.bytes, self.last = raw, 0, b""

    def read(self, size=-1):
        data = self.raw.read(size) if size is not None and size >= 0 else self.raw.read()
        self.bytes += len(data)
        self.last = (self.last + data[-8:])[-8:]
        return data

    def readable(self):
        return True


class Feeder(threading.Thread):
    """Feeds batches to a worker beside whoever reads its answers."""

    def __init__(self, batches, schema, to):
        super().__init__(daemon=True)
        self.batches, self.schema, self.to = batches, schema, to
        self.rows, self.error = 0, None

    def run(self):
        try:
            with pa.ipc.new_stream(self.to, self.schema) as out:
                for batch in self.batches:
                    out.write_batch(batch)
                    self.rows += batch.num_rows
            self.to.close()
        except BaseException as error:  # told by the reader, who then fails the task
            self.error = error
            try:
                self.to.close()
            except OSError:
                pass


def ask(command, env, stage, schema, batches):
    """Yields what the worker makes of batches, and fails unless the exit code is 0, the
    feeder had no error, the answer ends with its marker, and the trailer counts the
    rows fed and received. A task that fails leaves nothing: Spark tries it again."""
    with tempfile.TemporaryFile() as told:
        child = subprocess.Popen(command, env={**os.environ, **env}, stdin=subprocess.PIPE,
                                 stdout=subprocess.PIPE, stderr=told)
        feeder = Feeder(batches, schema, child.stdin)
        try:
            feeder.start()
            meter, rows, fault = Meter(child.stdout), 0, None
            try:
                with pa.ipc.open_stream(pa.PythonFile(meter, mode="r")) as answer:
                    meter.bytes = 0
                    for batch in answer:
                        rows += batch.num_rows
                        meter.bytes = 0
                        yield batch
                if meter.read():
                    fault = "bytes follow its end-of-stream marker"
                elif meter.bytes != len(MARKER) or meter.last != MARKER:
                    fault = "its stream ends without the end-of-stream marker"
            except (pa.ArrowInvalid, OSError) as error:
                fault = str(error)
            code = child.wait()
            feeder.join()
            told.seek(0)
            lines = told.read().decode("utf-8", "replace").strip().splitlines() or [""]
            if code != 0:
                raise Fault(f"worker of stage {stage}: exit code {code}: {lines[-1]}")
            if feeder.error is not None:
                raise Fault(f"worker of stage {stage}: feeding it: {feeder.error!r}")
            if fault:
                raise Fault(f"worker of stage {stage}: {fault}")
            want = {"stage": stage, "in": feeder.rows, "out": rows}
            try:
                got = json.loads(lines[-1])
            except ValueError:
                got = lines[-1]
            if got != want:
                raise Fault(f"worker of stage {stage}: trailer {got}, counted {want}")
        finally:
            child.kill()
            child.wait()


class Workers:
    """Stages as functions from a table to a table."""

    def __init__(self, spark, args):
        self.spark = spark
        self.env = {"ZANAT_EMPLOYER_KEY": os.environ.get("ZANAT_EMPLOYER_KEY", "")}
        self.worker, self.flags, self.sent = args.worker, [], not args.worker.startswith("local:")
        if self.sent:
            spark.sparkContext.addFile(args.worker)
        if args.taxonomy:
            spark.sparkContext.addFile(args.taxonomy)
            self.flags = ["--taxonomy", os.path.basename(args.taxonomy)]

    def apply(self, stage, rows):
        """The stage's answer to rows, refusals among them."""
        worker, flags, env, sent = self.worker, self.flags, self.env, self.sent

        def command():
            path = SparkFiles.get(os.path.basename(worker)) if sent else worker.removeprefix("local:")
            return [path, *(SparkFiles.get(a) if i else a for i, a in enumerate(flags)), stage]

        # What the worker answers to no rows tells the columns of its answer.
        taken = to_arrow_schema(rows.schema, timezone="UTC")
        none = subprocess.run(command(), env={**os.environ, **env}, capture_output=True,
                              input=empty(taken), check=False)
        if none.returncode != 0:
            raise Fault(f"worker of stage {stage}: {none.stderr.decode('utf-8', 'replace').strip()}")
        made = from_arrow_schema(pa.ipc.open_stream(none.stdout).schema)
        given = to_arrow_schema(made, timezone="UTC")

        def each(batches):
            first = next(batches, None)
            if first is None:
                return

            def all_batches():
                yield first.cast(taken)
                for batch in batches:
                    yield batch.cast(taken)

            for batch in ask(command(), env, stage, taken, all_batches()):
                yield pa.RecordBatch.from_arrays(
                    [c.cast(t.type) for c, t in zip(batch.columns, given)], schema=given)

        return rows.mapInArrow(each, made)


def empty(schema):
    """A whole stream without rows."""
    sink = pa.BufferOutputStream()
    pa.ipc.new_stream(sink, schema).close()
    return sink.getvalue().to_pybytes()


class Run:
    """One run's folder and what is noted of it."""

    def __init__(self, spark, out, name):
        self.spark, self.out, self.path = spark, out, f"{out}/runs/{name}"
        self.steps, self.rows = [], {}
        self.fs = spark._jvm.org.apache.hadoop.fs
        self.conf = spark.sparkContext._jsc.hadoopConfiguration()
        if self.there(self.path):
            raise SystemExit(f"{self.path} is there already: each run has a folder of its own")

    def hadoop(self, name):
        path = self.fs.Path(name)
        return path.getFileSystem(self.conf), path

    def there(self, name):
        files, path = self.hadoop(name)
        return files.exists(path)

    def keep(self, rows, name):
        """Writes a table, sees that it is whole, and reads it again: what follows does
        not make it anew. The folder is new: nothing is written over."""
        file = f"{self.path}/{name}"
        rows.write.mode("error").parquet(file)
        if not self.there(file + "/_SUCCESS"):
            raise Fault(f"{file} has no _SUCCESS")
        return self.spark.read.schema(rows.schema).parquet(file)

    def stage(self, workers, name, rows, table, one=False):
        """Runs a stage, keeps its table and its refusals, and holds in = out + refused."""
        wire = self.keep(workers.apply(name, rows), f"work/{name}")
        made = self.keep(wire.where(f.col(REFUSED[0]).isNull()).drop(*REFUSED), table)
        refused = wire.where(f.col(REFUSED[0]).isNotNull()).select(
            f.lit(name).alias("stage"), f.col(REFUSED[0]).alias("key"), f.col(REFUSED[1]).alias("reason"))
        came, no, left = rows.count(), refused.count(), made.count()
        if one and came != left + no:
            raise Fault(f"stage {name}: {came} rows in, {left} out, {no} refused: a row was lost")
        if no:
            self.keep(refused, f"refusal/{name}")
        self.rows[table] = left
        self.steps.append({"name": name, "in": came, "refused": no, "rows": left})
        return made

    def publish(self, name):
        """Renames the manifest in; whoever reads it sees one whole run."""
        note = json.dumps({"run": name, "steps": self.steps, "rows": self.rows}, indent=1)
        files, fresh = self.hadoop(f"{self.out}/.manifest-{name}.json")
        stream = files.create(fresh, False)
        stream.write(bytearray(note.encode()))
        stream.close()
        rename = getattr(self.fs, "Options$Rename")
        over = self.spark.sparkContext._gateway.new_array(rename, 1)
        over[0] = rename.OVERWRITE
        to = self.fs.Path(f"{self.out}/manifest.json")
        self.fs.FileContext.getFileContext(files.getUri(), self.conf).rename(fresh, to, over)


def notices(run, ads, edges):
    """Names the cluster of each ad by its least id: connected components by star edges
    (Kiveris et al. 2014, large star and small star in turn), a Parquet file a round."""
    links = run.keep(edges.where(f.col("class") != "partial").select(
        f.greatest("a", "b").alias("u"), f.least("a", "b").alias("v")).distinct(), "work/links-0")
    for turn in range(1, 200):
        both = links.union(links.select(f.col("v").alias("u"), f.col("u").alias("v")))
        least = both.groupBy("u").agg(f.least(f.min("v"), f.col("u")).alias("m"))
        large = both.join(least, "u").where("v > u").select(f.col("v").alias("u"), f.col("m").alias("v"))
        large = large.where("u <> v").distinct()
        least = large.groupBy("u").agg(f.min("v").alias("m"))
        small = large.join(least, "u")
        small = small.select(f.col("v").alias("u"), f.col("m").alias("v")).union(
            small.select("u", f.col("m").alias("v"))).where("u <> v").distinct()
        after = run.keep(small, f"work/links-{turn}")
        if after.count() == links.count() and after.exceptAll(links).isEmpty():
            break
        links = after
    else:
        raise Fault("the clusters of ads are not found after 200 rounds")
    names = links.groupBy("u").agg(f.min("v").alias("notice_id"))
    return ads.select("ad_id").join(names, f.col("ad_id") == f.col("u"), "left").select(
        "ad_id", f.coalesce("notice_id", "ad_id").alias("notice_id"))


def compare(run, workers, ads, parts):
    """Ads to edges: signatures meet under their keys, pairs are looked at side by side."""
    signatures = run.keep(workers.apply("signature", ads).drop(*REFUSED), "work/signature")
    sorted_rows = signatures.repartition(parts, "band").sortWithinPartitions(*SORTED)
    met = run.keep(workers.apply("meet", sorted_rows).select("a", "b").distinct(), "work/meet")

    def side(name):
        return ads.select(f.col("ad_id").alias(name), *(f.col(c).alias(f"{name}_{c}") for c in SIDE))

    pairs = met.join(side("a"), "a").join(side("b"), "b")
    return run.stage(workers, "verify", pairs, "work/edge")


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--collected", required=True, help="folder with collected.parquet and answer_raw.parquet")
    p.add_argument("--out", required=True, help="folder of runs and of manifest.json")
    p.add_argument("--run", default="", help="name of the run; a new one each time")
    p.add_argument("--worker", required=True, help="the binary to send, or local:/path on every machine")
    p.add_argument("--taxonomy", default="", help="zip of the ESCO that the run reads with")
    p.add_argument("--partitions", type=int, default=0, help="of the shuffles; Spark's own when 0")
    args = p.parse_args()
    spark = SparkSession.builder.appName("zanat").getOrCreate()
    for key, value in {"spark.sql.session.timeZone": "UTC",
                       "spark.sql.parquet.outputTimestampType": "TIMESTAMP_MICROS",
                       "spark.sql.execution.arrow.maxRecordsPerBatch": "2000"}.items():
        spark.conf.set(key, value)
    parts = args.partitions or int(spark.conf.get("spark.sql.shuffle.partitions"))
    spark.conf.set("spark.sql.shuffle.partitions", str(parts))
    name = args.run or uuid.uuid4().hex[:12]
    run, workers = Run(spark, args.out.rstrip("/"), name), Workers(spark, args)

    collected = spark.read.parquet(f"{args.collected}/collected.parquet").repartition(parts, "source", "key")
    ads = run.stage(workers, "ads", collected, "ad", one=True)
    run.stage(workers, "skills", ads, "ad_skill")
    run.stage(workers, "flags", ads, "ad_flag")
    edges = compare(run, workers, ads, parts)
    edges = run.keep(edges.orderBy("a", "b"), "edge")
    named = run.keep(notices(run, ads, edges).orderBy("ad_id"), "notice")
    run.rows["edge"], run.rows["notice"] = edges.count(), named.count()
    run.steps.append({"name": "notices", "in": run.rows["ad"], "refused": 0, "rows": run.rows["notice"]})
    if run.rows["notice"] != run.rows["ad"]:
        raise Fault(f"{run.rows['ad']} ads have {run.rows['notice']} notices: an id was given twice")
    answers = spark.read.parquet(f"{args.collected}/answer_raw.parquet")
    run.stage(workers, "answers", answers, "answer", one=True)
    run.publish(name)
    spark.stop()


if __name__ == "__main__":
    main()
