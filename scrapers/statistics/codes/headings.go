package codes

import (
	"slices"
	"strings"
	"sync"
)

// Role is what a column or dimension holds: one of the names in
// al/headings.csv, or "" for one that is kept under its own name.
type Role string

// Areal says whether the role is a list of areas that we have codes for.
func (r Role) Areal() bool {
	switch r {
	case "area", "county", "municipality", "county_iso", "county_instat", "country":
		return true
	}
	return false
}

// Timed says whether the role is a period or a part of one.
func (r Role) Timed() bool {
	switch r {
	case "period", "year", "half", "quarter", "month":
		return true
	}
	return false
}

type heading struct {
	role Role
	Words
}

// Words are how a thing may be named: word for word, or by the beginning of a word.
type Words struct{ whole, stems []string }

// ReadWords reads "kind|lloj*": names parted by a bar, folded, a star behind those
// that are beginnings.
func ReadWords(cell string) (w Words) {
	for name := range strings.SplitSeq(cell, "|") {
		if stem, ok := strings.CutSuffix(name, "*"); ok {
			w.stems = append(w.stems, stem)
		} else {
			w.whole = append(w.whole, name)
		}
	}
	return w
}

// Are says that a folded text is one of the names, word for word.
func (w Words) Are(folded string) bool { return slices.Contains(w.whole, folded) }

// Begin says that a word begins with one of the beginnings.
func (w Words) Begin(word string) bool {
	return slices.ContainsFunc(w.stems, func(s string) bool { return strings.HasPrefix(word, s) })
}

var headings = sync.OnceValue(func() (all []heading) {
	for _, r := range rows("headings.csv") {
		all = append(all, heading{Role(r[0]), ReadWords(r[1])})
	}
	return all
})

// Roles names every role, in the order of al/headings.csv.
func Roles() (names []string) {
	for _, h := range headings() {
		names = append(names, string(h.role))
	}
	return names
}

// Heading tells what a heading means, "" when it is none of ours. A heading
// that names counties and municipalities is a list of both: area. One that names
// two other things is none.
func Heading(text string) Role {
	if role := Whole(text); role != "" {
		return role
	}
	folded := Fold(text)
	var found []Role
	for _, h := range headings() {
		if slices.ContainsFunc(strings.Fields(folded), h.Begin) {
			found = append(found, h.role)
		}
	}
	switch {
	case len(found) == 1:
		return found[0]
	case len(found) == 2 && found[0] == "county" && found[1] == "municipality":
		return "area"
	}
	return ""
}

// Whole is the role that a heading names word for word, "" when none.
func Whole(text string) Role {
	folded := Fold(text)
	for _, h := range headings() {
		if folded == Fold(string(h.role)) || h.Are(folded) {
			return h.role
		}
	}
	return ""
}
