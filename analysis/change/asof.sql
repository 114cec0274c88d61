-- The last day counted.
SELECT as_of FROM run;
