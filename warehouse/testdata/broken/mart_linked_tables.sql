DELETE FROM municipality_major;
