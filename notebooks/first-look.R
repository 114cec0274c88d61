# First look at a release of Zanat from R.
#
#   install.packages(c("DBI", "duckdb"))
#   ZANAT_OPEN=data/open.duckdb Rscript notebooks/first-look.R
#
# Every number is a value, missing (nobody looked) or withheld (known, not told).
# Never fill the last two with 0. Codes are text: municipality "01" is not 1.
library(DBI)

file <- Sys.getenv("ZANAT_OPEN", "data/demo/open.duckdb")
if (!file.exists(file)) stop(file, ": no release there. Run: go run . demo")
db <- dbConnect(duckdb::duckdb(), file, read_only = TRUE)

print(dbGetQuery(db, "SELECT release_id, as_of, window_start, taxonomy FROM release"))

# Every table and column carries a sentence.
print(dbGetQuery(db, "SELECT table_name, comment FROM duckdb_tables() ORDER BY ALL"))

# Columns of one name join.
demand <- dbGetQuery(db, "
  SELECT m.municipality, m.name_en, d.state, d.value, d.grade, d.mark
  FROM municipality_demand d JOIN municipality m USING (municipality)
  WHERE d.measure = 'positions' ORDER BY m.municipality")
stopifnot(nrow(demand) == 61, is.character(demand$municipality))
stopifnot(all(is.na(demand$value) == (demand$state != "value")))
print(table(demand$state))
print(head(demand[order(-demand$value), ], 8))

# An estimate is a span: lo to hi, 95 %.
print(dbGetQuery(db, "
  SELECT measure, value, lo, hi, n, grade, mark FROM survey_figure
  WHERE municipality IS NULL AND county IS NULL AND state = 'value' ORDER BY measure"))

dbDisconnect(db, shutdown = TRUE)
