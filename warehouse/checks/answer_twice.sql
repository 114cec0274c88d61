-- An answer that stands twice counts its firm twice: a survey exported again
-- brings its old answers along.
SELECT answer_id, count(*) AS rows, min(source) AS source FROM answer GROUP BY answer_id HAVING count(*) > 1;
