INSERT INTO answer SELECT * FROM answer;
