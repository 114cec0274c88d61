-- The whole country.
SELECT
    positions AS count,
    coalesce(openings, 0) AS openings,
    employers,
    coalesce(sources, 0) AS sources,
    by_employer,
    openings_by_employer
FROM nation_demand;
