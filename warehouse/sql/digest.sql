-- One hash of a table, whatever the order of its rows: two hashes of each row are
-- added up, and the sums and the number of rows are hashed again. (Rows spelled as
-- JSON and sorted took a minute for a million notices, and their memory.)
SELECT sha256(concat_ws(' ', count(*), sum(CAST(hash(t) AS HUGEINT)),
    sum(CAST(hash(t, 'zanat') AS HUGEINT))))
FROM %s AS t;
