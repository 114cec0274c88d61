-- What is advertised of each occupation in each municipality, employer by
-- employer, from the rows of the mart occupation_demand. Positions that name no
-- single municipality, or whose occupation was not sure, belong to no cell.
-- Positions without a named employer stand as one employer when the spread over
-- employers is measured, which is the careful reading, but not when employers
-- are counted or the largest one is looked for.
WITH placed AS (
    SELECT * FROM occupation_demand_rows
    WHERE municipality IS NOT NULL AND occupation IS NOT NULL
),

of_employer AS (
    SELECT
        municipality,
        occupation,
        employer_key,
        count(*) AS positions,
        sum(openings) AS openings
    FROM placed
    GROUP BY ALL
),

of_cell AS (
    SELECT
        municipality,
        occupation,
        CAST(sum(positions) AS BIGINT) AS positions,
        CAST(sum(openings) AS BIGINT) AS openings,
        count(employer_key) AS employers,
        count(*) AS pairs,
        CAST(sum(openings * openings) AS BIGINT) AS squares,
        CAST(coalesce(max(openings) FILTER (employer_key IS NOT NULL), 0) AS BIGINT) AS largest
    FROM of_employer
    GROUP BY ALL
),

of_source AS (
    SELECT
        municipality,
        occupation,
        count(DISTINCT source) AS sources
    FROM (SELECT municipality, occupation, unnest(sources) AS source FROM placed)
    GROUP BY ALL
)

SELECT
    of_cell.municipality,
    municipality.county,
    of_cell.occupation,
    of_cell.positions,
    of_cell.openings,
    of_cell.employers,
    coalesce(of_source.sources, 0) AS sources,
    of_cell.pairs,
    of_cell.squares,
    of_cell.largest
FROM of_cell
JOIN municipality USING (municipality)
LEFT JOIN of_source USING (municipality, occupation)
ORDER BY of_cell.municipality, of_cell.occupation;
