-- Municipalities add up to the country, those without a name among them.
SELECT (SELECT sum(positions) FROM municipality_demand) AS municipalities, positions AS nation
FROM nation_demand
WHERE positions <> coalesce((SELECT sum(positions) FROM municipality_demand), 0);
