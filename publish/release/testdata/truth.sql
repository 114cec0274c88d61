-- Every cell of the linked tables as it is, with the name of its mart.
SELECT 'nation_demand' AS mart, NULL AS county, NULL AS municipality, NULL AS major, NULL AS occupation, positions, employers, by_employer
FROM nation_demand
UNION ALL BY NAME
SELECT 'county_demand' AS mart, county, positions, employers, by_employer FROM county_demand
UNION ALL BY NAME
SELECT 'municipality_demand' AS mart, county, municipality, positions, employers, by_employer FROM municipality_demand
UNION ALL BY NAME
SELECT 'municipality_major' AS mart, county, municipality, major, positions, employers, by_employer FROM municipality_major
UNION ALL BY NAME
SELECT 'county_occupation' AS mart, county, major, occupation, positions, employers, by_employer FROM county_occupation
UNION ALL BY NAME
SELECT 'nation_occupation' AS mart, major, occupation, positions, employers, by_employer FROM nation_occupation
UNION ALL BY NAME
SELECT 'nation_major' AS mart, major, positions, employers, by_employer FROM nation_major
ORDER BY ALL;
