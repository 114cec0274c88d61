-- What the disclosure rules look at in a cell (methods §14): how much each
-- employer puts into it, largest first. Positions without a named employer are
-- taken as if one employer had put them all, which is the careful reading.
CREATE OR REPLACE MACRO by_employer(keys) AS
    list_reverse_sort(map_values(list_histogram(list_transform(keys, lambda key: coalesce(key, '')))));

-- A mart takes its rows apart by employer and, in the same look at them, by sources;
-- of the parts it makes its counts.
CREATE OR REPLACE MACRO largest_first(counts) AS list_reverse_sort(CAST(counts AS UBIGINT []));

CREATE OR REPLACE MACRO distinct_in(lists) AS len(list_distinct(flatten(lists)));
