-- Every number, in the order in which readers get them.
SELECT
    mark, mart, measure, cell, state, value, lo, hi, band,
    n, employers, sources, grade, kind, formula, inputs, method,
    CAST(as_of AS VARCHAR) AS as_of
FROM number
ORDER BY mart, measure, cell;
