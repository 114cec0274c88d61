-- Numbers that are computed from other numbers.
SELECT mark FROM number WHERE kind = 'formula' AND inputs LIKE '["________"%';
