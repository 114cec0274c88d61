-- One hash of a table: each row, spelled as JSON with its columns' names, is hashed;
-- the hashes are sorted and hashed again.
WITH spelled AS (SELECT sha256(CAST(to_json(t) AS VARCHAR)) AS row_hash FROM %s AS t)
SELECT sha256(coalesce(string_agg(row_hash, '' ORDER BY row_hash), '')) FROM spelled;
