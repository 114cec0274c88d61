-- An edge names the smaller id first, so that two ads have one edge.
SELECT a, b, class FROM edge WHERE a >= b;
