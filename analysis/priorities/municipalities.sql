-- Every municipality, so that none goes without a verdict.
SELECT municipality FROM municipality ORDER BY municipality;
