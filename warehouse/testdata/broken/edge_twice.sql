INSERT INTO edge VALUES (1, 2, 'full', 1), (1, 2, 'temporal', 1);
