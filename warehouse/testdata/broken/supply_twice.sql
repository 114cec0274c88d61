INSERT INTO supply SELECT * FROM supply;
