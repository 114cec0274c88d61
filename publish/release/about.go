package release

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"strings"
)

//go:embed about.csv
var aboutText string

// aboutOf is the sentence of a mart's table.
func aboutOf(table string) string {
	rows, err := csv.NewReader(strings.NewReader(aboutText)).ReadAll()
	if err != nil {
		panic(err) // compiled in
	}
	for _, row := range rows {
		if row[0] == table {
			return row[1]
		}
	}
	panic("release: about.csv lacks " + table)
}

// aboutKey is the sentence of a key column of a mart's table.
func aboutKey(table, key string) string {
	codes := map[string]string{
		"municipality": "INSTAT code 01-61",
		"county":       "ISO 3166-2 code, AL-01 to AL-12",
		"occupation":   "ISCO-08 unit group",
		"major":        "ISCO-08 major group, x for not coded",
		"skill":        "URI of the ESCO concept",
		"source":       "name of the source",
		"month":        "month, 01 to 12; null for the whole year",
	}
	switch code := codes[key]; {
	case code == "":
		panic("release: nothing is said of the key " + key)
	case table == "occupation_pay" && key == "county", table == "survey_figure":
		return fmt.Sprintf("%s; null for the whole country", code)
	case key == "municipality" || key == "county" || key == "occupation":
		return fmt.Sprintf("%s; null where the ads name none", code)
	default:
		return code
	}
}
