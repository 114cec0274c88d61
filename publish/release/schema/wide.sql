-- The numbers of one mart, for researchers: keys, measure, figures, mark.
CREATE TABLE %[1]s AS
SELECT
    %[2]s
    number.measure,
    number.state,
    number.value,
    number.lo,
    number.hi,
    number.band,
    number.n,
    number.employers,
    number.sources,
    number.grade,
    number.mark
FROM number
LEFT JOIN municipality AS home USING (municipality)
WHERE number.mart = '%[3]s'
ORDER BY ALL;
COMMENT ON TABLE %[1]s IS '%[4]s';
COMMENT ON COLUMN %[1]s.measure IS 'what is measured';
COMMENT ON COLUMN %[1]s.state IS 'value (0 too), missing (not looked) or withheld (could give employers away)';
COMMENT ON COLUMN %[1]s.value IS 'the number; null unless the state is value, and beside a band';
COMMENT ON COLUMN %[1]s.lo IS 'lower bound, 95 %%';
COMMENT ON COLUMN %[1]s.hi IS 'upper bound, 95 %%';
COMMENT ON COLUMN %[1]s.band IS 'band where no single value is told';
COMMENT ON COLUMN %[1]s.n IS 'positions, ads or answers behind it';
COMMENT ON COLUMN %[1]s.employers IS 'different employers behind it; null under 5, which are too few to be told';
COMMENT ON COLUMN %[1]s.sources IS 'different sources behind it';
COMMENT ON COLUMN %[1]s.grade IS 'evidence grade A to D';
COMMENT ON COLUMN %[1]s.mark IS 'name of the number; zanat explain MARK';
