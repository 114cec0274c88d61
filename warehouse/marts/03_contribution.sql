-- What the disclosure rules look at in a cell (methods §14): how much each
-- employer puts into it, largest first. Positions without a named employer are
-- taken as if one employer had put them all, which is the careful reading.
CREATE OR REPLACE MACRO by_employer(keys) AS
    list_reverse_sort(map_values(list_histogram(list_transform(keys, lambda key: coalesce(key, '')))));

-- The keys of a cell, each as often as it has openings.
CREATE OR REPLACE MACRO per_opening(employer_key, openings) AS
    repeat([coalesce(employer_key, '')], openings);

CREATE OR REPLACE MACRO distinct_in(lists) AS len(list_distinct(flatten(lists)));
