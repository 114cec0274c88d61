-- Two ads are alike in one way: a second edge between them is one of another class.
SELECT a, b, count(*) AS rows FROM edge GROUP BY a, b HAVING count(*) > 1;
