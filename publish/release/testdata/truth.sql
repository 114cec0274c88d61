-- Every cell of the linked tables as it is, with the name of its mart; openings of
-- places, and ads by municipality and source.
SELECT 'nation_demand' AS mart, NULL AS county, NULL AS municipality, NULL AS major, NULL AS occupation, NULL AS source, positions, openings, 0::BIGINT AS ads, employers, by_employer
FROM nation_demand
UNION ALL BY NAME
SELECT 'county_demand' AS mart, county, positions, openings, employers, by_employer FROM county_demand
UNION ALL BY NAME
SELECT 'municipality_demand' AS mart, county, municipality, positions, openings, employers, by_employer FROM municipality_demand
UNION ALL BY NAME
SELECT 'municipality_major' AS mart, county, municipality, major, positions, employers, by_employer FROM municipality_major
UNION ALL BY NAME
SELECT 'county_occupation' AS mart, county, major, occupation, positions, employers, by_employer FROM county_occupation
UNION ALL BY NAME
SELECT 'nation_occupation' AS mart, major, occupation, positions, employers, by_employer FROM nation_occupation
UNION ALL BY NAME
SELECT 'nation_major' AS mart, major, positions, employers, by_employer FROM nation_major
UNION ALL BY NAME
SELECT 'ad_count' AS mart, county, municipality, ads, employers, by_employer FROM ad_count
UNION ALL BY NAME
SELECT 'source_count' AS mart, source, ads, employers, by_employer FROM source_count
ORDER BY ALL;
