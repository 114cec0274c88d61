-- The share of hires that were open to people new to the occupation, where the
-- survey's estimate may be published.
SELECT estimate AS share
FROM survey_estimate
WHERE area = 'AL' AND measure = 'hires_new' AND released;
