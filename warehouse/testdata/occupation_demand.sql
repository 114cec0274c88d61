SELECT county, municipality, occupation, positions, openings, employers, sources
FROM occupation_demand
ORDER BY ALL;
