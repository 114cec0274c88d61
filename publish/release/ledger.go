package release

import (
	"fmt"
	"slices"
	"time"
)

// Told is what one release told and withheld, as the ledger of releases keeps it.
// It holds the withheld counts too: it stays inside, for its owner only.
type Told struct {
	ID    string     `json:"id"`
	From  string     `json:"from"`            // first day counted
	To    string     `json:"as_of"`           // last day counted
	Inner bool       `json:"inner,omitempty"` // days within those of an earlier release
	Cells []ToldCell `json:"cells"`
}

// ToldCell is one count of a release. Counts of zero are told and not listed.
type ToldCell struct {
	Table        string  `json:"t"` // positions, openings, ads
	Place        Level   `json:"p"`
	Work         Level   `json:"w"`
	County       string  `json:"c,omitempty"`
	Municipality string  `json:"m,omitempty"`
	Major        string  `json:"g,omitempty"`
	Occupation   string  `json:"o,omitempty"` // or the source
	Count        int64   `json:"n"`
	By           []int64 `json:"by"`          // what each employer adds, largest first
	Hidden       bool    `json:"h,omitempty"` // it was withheld
	Primary      bool    `json:"s,omitempty"` // for its own sake
	Floor        int64   `json:"f,omitempty"` // a reader knows that it is not less; 0 for 1
	Ceil         int64   `json:"e,omitempty"` // nor more; 0 where nobody knows
	Change       int64   `json:"d,omitempty"` // what it grew by, where that is the secret
}

// cell is the count as part of a network.
func (c ToldCell) cell(layer int) Cell {
	return Cell{
		Place: c.Place, Work: c.Work, County: c.County, Municipality: c.Municipality,
		Major: c.Major, Occupation: c.Occupation, Count: c.Count, Contributors: len(c.By),
		Primary: c.Hidden && c.Primary, Beside: c.Hidden && !c.Primary, Hidden: c.Hidden,
		Fixed: !c.Hidden, Layer: layer, Floor: max(1, c.Floor), Ceil: c.Ceil, Change: c.Change,
	}
}

// key is the cell's name.
func (c ToldCell) key() key {
	return key{c.Table, c.Place, c.Work, c.County, c.Municipality, c.Major, c.Occupation}
}

// told notes what a guarded system tells and withholds.
func (s *secrets) note(table string, cells []Cell, by map[key][]int64) {
	for _, c := range cells {
		if c.Layer > 0 || c.Count == 0 && !c.Hidden {
			continue
		}
		k := keyOf(table, c)
		told := ToldCell{table, c.Place, c.Work, c.County, c.Municipality, c.Major,
			c.Occupation, c.Count, by[k], c.Hidden, c.Primary, 0, 0, 0}
		if c.Hidden {
			told.Floor, told.Ceil, told.Change = c.Floor, c.Ceil, c.Change
		}
		if told.Floor == 1 {
			told.Floor = 0
		}
		s.told = append(s.told, told)
	}
}

// relation is how the days of an earlier release lie to those of a new one.
type relation int

const (
	apart    relation = iota // no day in common
	same                     // the same days, read again
	within                   // the earlier lies within the new
	around                   // the new lies within the earlier
	rolling                  // moved by a quarter or more
	creeping                 // moved by less: what came between shows
)

// quarter is the least that two windows should differ by, in days.
const quarter = 85

// relates says how an earlier release's days lie to those of a new one.
func (e Told) relates(from, to string) relation {
	switch {
	case e.From == from && e.To == to:
		return same
	case e.To < from || to < e.From:
		return apart
	case e.From >= from && e.To <= to:
		return within
	case e.From <= from && e.To >= to:
		return around
	case days(e.To, to) >= quarter && days(e.From, from) >= quarter:
		return rolling
	}
	return creeping
}

// days is how many days lie between two dates, in either direction.
func days(a, b string) int {
	d := int(day(b).Sub(day(a)) / (24 * time.Hour))
	return max(d, -d)
}

// warnings are words on earlier releases whose days overlap the new one's so much
// that what came between shows.
func warnings(r run, earlier []Told) (words []string) {
	said := map[[2]string]bool{}
	for _, e := range earlier {
		how := e.relates(r.WindowStart, r.AsOf)
		moved := days(e.From, r.WindowStart) + days(e.To, r.AsOf)
		if how != creeping && (how != within && how != around || moved >= quarter) {
			continue
		}
		if window := [2]string{e.From, e.To}; !said[window] {
			said[window] = true
			words = append(words, fmt.Sprintf("release %s counts %s to %s, this one %s to %s: counts that changed by little are withheld; publish fixed quarters and years",
				e.ID, e.From, e.To, r.WindowStart, r.AsOf))
		}
	}
	words = append(words, completes(r, earlier)...)
	slices.Sort(words)
	return words
}

// completes warns of a whole and all its parts: counts withheld beside others in one
// of them, and told in the rest, are found by subtraction.
func completes(r run, earlier []Told) (words []string) {
	p := remember(r, earlier)
	full := slices.ContainsFunc(p.wholes(), func(w whole) bool { return w.full })
	if full || len(p.parts) > 1 && !p.gaps {
		words = append(words, fmt.Sprintf("%s to %s: a period and all its parts are told now, and who subtracts one from another finds counts withheld beside others; leave one of them out",
			r.WindowStart, r.AsOf))
	}
	return words
}
