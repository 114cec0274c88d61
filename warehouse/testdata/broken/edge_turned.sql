INSERT INTO edge VALUES (2, 1, 'full', 1);
