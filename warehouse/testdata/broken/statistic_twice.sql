INSERT INTO statistic SELECT * FROM statistic;
