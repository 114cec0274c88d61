-- Counties add up to the country.
SELECT (SELECT sum(positions) FROM county_demand) AS counties, positions AS nation
FROM nation_demand
WHERE positions <> coalesce((SELECT sum(positions) FROM county_demand), 0);
