-- An edge stands once, the smaller id first.
SELECT a, b, class FROM edge WHERE a >= b;
