-- Every cell, candidates and others: a verdict tells how many there were.
SELECT * FROM cell ORDER BY municipality, occupation;
