# Reads the data set of a release, in its folder, with nothing but R itself.
demand <- read.csv("csv/municipality_demand.csv", colClasses = c(municipality = "character"), encoding = "UTF-8")
places <- read.csv("csv/municipality.csv", colClasses = c(municipality = "character"), encoding = "UTF-8")
stopifnot(nrow(places) == 61, "01" %in% places$municipality)
both <- merge(subset(demand, measure == "positions"), places, by = "municipality")
stopifnot(nrow(both) == 61, all(is.na(both$value) == (both$state != "value")))
book <- read.csv("codebook.csv", encoding = "UTF-8")
stopifnot(all(names(places) %in% book$column[book$table == "municipality"]))
cat("R reads", nrow(both), "municipalities\n")
