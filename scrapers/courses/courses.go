// Package courses holds the vocational courses that the product knows and reads
// a centre's own list. What ships is a list from press and public pages, with
// its status: a recalled module is no official curriculum and says so.
package courses

import (
	"embed"
	"encoding/csv"
	"fmt"
	"strconv"

	"github.com/zanat-al/zanat/warehouse/tables"
)

//go:embed al/courses.csv al/modules.csv
var shipped embed.FS

// List is courses and the outcomes of their modules.
type List struct {
	Courses []tables.Course
	Modules []tables.Module
}

// Shipped is the list that comes with the product. It panics when the data
// compiled in cannot be read.
func Shipped() List {
	var l List
	for _, r := range table("al/courses.csv") {
		l.Courses = append(l.Courses, tables.Course{
			Code: r["course"], NameEn: r["name_en"], Occupation: known(r["occupation"]),
			Provider: r["provider"], Status: r["status"],
		})
	}
	for _, r := range table("al/modules.csv") {
		l.Modules = append(l.Modules, tables.Module{
			Course: r["course"], Module: r["module"], NameEn: r["name_en"],
			Outcome: r["outcome"], Skill: known(r["skill"]), Hours: number(r["hours"]),
			Status: r["status"],
		})
	}
	return l
}

func known(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func number(s string) *int64 {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return nil // empty: hours that nobody has published
	}
	return &n
}

// table reads a shipped CSV file into rows by heading.
func table(name string) (rows []map[string]string) {
	f, err := shipped.Open(name)
	if err != nil {
		panic(err)
	}
	all, err := csv.NewReader(f).ReadAll()
	if err != nil {
		panic(fmt.Sprintf("courses: %s: %v", name, err))
	}
	for _, cells := range all[1:] {
		row := map[string]string{}
		for i, heading := range all[0] {
			row[heading] = cells[i]
		}
		rows = append(rows, row)
	}
	return rows
}
