-- Values of a column that the other column does not have. An empty text is no value.
FROM (SELECT CAST(%[2]s AS VARCHAR) AS v FROM %[1]s) AS t
WHERE v <> '' AND v NOT IN (SELECT CAST(%[4]s AS VARCHAR) FROM %[3]s)
