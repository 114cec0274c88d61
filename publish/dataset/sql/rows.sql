-- A table in the order in which the gate wrote it.
SELECT * FROM %s ORDER BY rowid
