-- A query's answer as a Parquet file, with words about it in the file's own metadata.
COPY (%[1]s) TO %[2]s (FORMAT parquet, COMPRESSION zstd, KV_METADATA {%[3]s});
