-- Unit groups in the whole country.
SELECT occupation, major, positions AS count, employers, sources, by_employer
FROM nation_occupation
ORDER BY ALL;
