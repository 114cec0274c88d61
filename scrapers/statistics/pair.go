package statistics

import (
	"regexp"
	"strings"

	"github.com/zanat-al/zanat/scrapers/statistics/codes"
	"github.com/zanat-al/zanat/scrapers/statistics/grid"
)

var onlyDigits = regexp.MustCompile(`^\d+$`)

// pair joins a column of numbers and a column of names that are both a list of
// the same areas: 02 beside Dibër is one cell, 02 Dibër. The name says which
// numbering it is.
func (n named) pair(rows []grid.Row) {
	n.code(rows)
	first := map[codes.Role]int{}
	for i, h := range rows[0].Cells {
		role := n.Named.Heading(h)
		if !role.Areal() || strings.HasSuffix(codes.Fold(h), " label") {
			continue
		}
		j, two := first[role]
		if !two {
			first[role] = i
			continue
		}
		switch {
		case numeric(rows, i) && !numeric(rows, j):
			join(rows, i, j)
		case numeric(rows, j) && !numeric(rows, i):
			join(rows, j, i)
		}
	}
}

// code joins a column that is only called code to the one column of names, when
// there is one.
func (n named) code(rows []grid.Row) {
	number, name, names := -1, -1, 0
	for i, h := range rows[0].Cells {
		_, said := n.Roles[codes.Fold(h)]
		switch f := codes.Fold(h); {
		case !said && (f == "kodi" || f == "code" || f == "kod") && numeric(rows, i):
			number = i
		case n.Named.Heading(h).Areal() && !numeric(rows, i):
			name, names = i, names+1
		}
	}
	if number >= 0 && names == 1 {
		join(rows, number, name)
	}
}

func numeric(rows []grid.Row, i int) bool {
	for _, r := range rows[1:] {
		if c := cell(r, i); c != "" && !onlyDigits.MatchString(c) {
			return false
		}
	}
	return true
}

// join moves the numbers of a column before the names of another.
func join(rows []grid.Row, number, name int) {
	rows[0].Cells[number] = ""
	for _, r := range rows[1:] {
		if number >= len(r.Cells) || name >= len(r.Cells) {
			continue
		}
		r.Cells[name] = strings.TrimSpace(r.Cells[number] + " " + r.Cells[name])
		r.Cells[number] = ""
	}
}
