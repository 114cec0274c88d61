package dataset

import (
	"embed"
	"encoding/csv"
	"strings"
)

//go:embed *.csv *.json *.tmpl *.css sql/*.sql
var files embed.FS

func text(name string) string {
	content, err := files.ReadFile(name)
	if err != nil {
		panic(err) // compiled in
	}
	return string(content)
}

// query is one file of the folder sql.
func query(name string) string {
	return strings.TrimSuffix(strings.TrimSpace(text("sql/"+name+".sql")), ";")
}

// listed are the rows of a list beside the code, without its headings.
func listed(name string) [][]string {
	rows, err := csv.NewReader(strings.NewReader(text(name + ".csv"))).ReadAll()
	if err != nil {
		panic(err) // compiled in
	}
	return rows[1:]
}
