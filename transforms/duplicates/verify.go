package duplicates

import (
	"slices"

	"github.com/zanat-al/zanat/transforms"
	"github.com/zanat-al/zanat/transforms/pay"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// The classes of edges.
const (
	Full     = "full"     // the same text on another board, within days
	Temporal = "temporal" // the same text again, later
	Semantic = "semantic" // the same job in other words, by an agency or in another language
	Partial  = "partial"  // the same text with another pay, number, level or length: never joins
)

// How alike two ads must be. Measured on pairs of copies and look-alikes:
// copies of one employer share .87 of the shorter text's shingles or more,
// other jobs of one employer .84 or less; agency copies share .35 of the matter
// or more, other jobs under the same title .34 or less.
const (
	copied         = 0.86 // of all shingles: nothing was left out
	contained      = 0.80 // of the shorter text: one was cut from the other
	retitled       = 0.87 // of the shorter text, under another title
	agencySaid     = 0.35 // of the matter, one of the two is an agency
	agencyRetitled = 0.60 // of the matter, under another title
	fullDays       = 5    // days between boards
	agencyDays     = 120  // days within which an agency copies
	unnamedDays    = 180  // days within which a text without an employer comes again
)

// Verify is the stage from a pair to its edge, if the two are duplicates.
func Verify() transforms.Stage {
	return transforms.Each("verify", func(p tables.Pair, emit func(tables.Edge)) error {
		if class, score := Class(p); class != "" {
			emit(tables.Edge{A: p.A, B: p.B, Class: class, Score: score})
		}
		return nil
	})
}

// Class says what two ads are to each other: Full, Temporal, Semantic, Partial,
// or "" for two jobs; and how alike their texts are, 0 to 1.
func Class(p tables.Pair) (class string, score float64) {
	return classify(p, rawSide(p.ATitle, p.AText), rawSide(p.BTitle, p.BText))
}

func classify(p tables.Pair, first, second *side) (class string, score float64) {
	if !worth(employers(p), elsewhere(p), days(p), first.agency(), second.agency()) {
		return "", 0
	}
	a, b := first.content(), second.content()
	jaccard, within := likeness(a.text, b.text)
	who := employers(p)
	if elsewhere(p) {
		if jaccard >= copied && min(len(a.all), len(b.all)) >= 2*fewest {
			return Partial, jaccard // one text for several places, nobody named
		}
		return "", jaccard // a chain's other shop
	}
	switch {
	case who == differ:
		return agencyCopy(p, first, second), jaccard
	case who == unknown && min(len(a.all), len(b.all)) < fewest:
		return "", jaccard // too short to know without an employer
	}
	same := slices.Equal(a.title, b.title)
	switch {
	case same && within < contained, !same && (within < retitled || min(len(a.matter), len(b.matter)) < fewest):
		if retold(p, first, second, who) {
			return Semantic, jaccard
		}
		return "", jaccard
	case !same && otherJob(a, b):
		return "", jaccard
	case jaccard < copied, otherTerms(p, first, second), otherLevel(a.title, b.title), varied(a.title, b.title):
		return Partial, jaccard
	case !same:
		return Semantic, jaccard
	case p.ASource != p.BSource && days(p) <= fullDays:
		return Full, jaccard
	}
	return Temporal, jaccard
}

// worth says that two ads may be duplicates before their words are looked at:
// two named employers that differ need an agency between them, and a named
// employer's ad in another town is another job.
func worth(who agreement, elsewhere bool, days int, agencyA, agencyB bool) bool {
	switch who {
	case equal:
		return !elsewhere
	case differ:
		return !elsewhere && agencyA != agencyB && days <= agencyDays
	}
	return days <= unnamedDays
}

// agreement is what two employers are to each other.
type agreement int

const (
	unknown agreement = iota // one of them is not named
	equal
	differ
)

func employers(p tables.Pair) agreement { return sameEmployer(p.AEmployerKey, p.BEmployerKey) }

func sameEmployer(a, b *string) agreement {
	switch {
	case a == nil || b == nil:
		return unknown
	case *a == *b:
		return equal
	}
	return differ
}

// elsewhere says that both ads name places and share none.
func elsewhere(p tables.Pair) bool {
	return apart(where{p.APlaces, p.ACounty}, where{p.BPlaces, p.BCounty})
}

// where is the place of an ad: its municipalities, and the county they lie in
// or that it names alone.
type where struct {
	towns  []string
	county *string
}

// apart says that two ads are in two places: other towns, or where one names
// only its county, other counties.
func apart(a, b where) bool {
	if len(a.towns) > 0 && len(b.towns) > 0 {
		return !shared(a.towns, b.towns)
	}
	return a.county != nil && b.county != nil && *a.county != *b.county
}

// agencyCopy types two ads of different employers: one is an agency that
// copied the matter of the other.
func agencyCopy(p tables.Pair, first, second *side) string {
	a, b := first.content(), second.content()
	_, within := likeness(a.matter, b.matter)
	least := agencyRetitled
	if slices.Equal(a.title, b.title) {
		least = agencySaid
	}
	if within >= least && min(len(a.matter), len(b.matter)) >= 3 || rewritten(p, first, second) {
		return Semantic
	}
	return ""
}

// otherJob says that one frame was filled for two jobs: each text names its own
// title and not the other's. In a translated or dressed-up title only the title
// changes.
func otherJob(a, b content) bool {
	return a.names(a.title) && b.names(b.title) && !a.names(b.title) && !b.names(a.title)
}

// otherTerms says that the ads state different pay or numbers of places.
func otherTerms(p tables.Pair, a, b *side) bool {
	return otherNumber(p.AOpenings, p.BOpenings) || !samePay(a.pay(), b.pay())
}

func samePay(a, b *pay.Pay) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.Currency == b.Currency && a.Period == b.Period && sameEnd(a.Min, b.Min) &&
		sameEnd(a.Max, b.Max) && slices.Equal(a.Readings, b.Readings)
}

func sameEnd(a, b *float64) bool {
	return a == nil && b == nil || a != nil && b != nil && *a == *b
}

// otherLevel says that the titles differ by a word of rank.
func otherLevel(a, b []string) bool {
	for _, pair := range [][2][]string{{a, b}, {b, a}} {
		for _, w := range pair[0] {
			if levels[w] && !slices.Contains(pair[1], w) && shares(pair[0], pair[1]) {
				return true
			}
		}
	}
	return false
}

// varied says that one word of several stands for another: "Punë në Suedi" and
// "Punë në Norvegji" are two places, not two ways to say one.
func varied(a, b []string) bool {
	if len(a) != len(b) || len(a) < 3 {
		return false
	}
	other := 0
	for i := range a {
		if a[i] != b[i] && a[i][:min(4, len(a[i]))] != b[i][:min(4, len(b[i]))] {
			other++
		}
	}
	return other == 1
}

// shares says that the titles have a word in common that is no rank.
func shares(a, b []string) bool {
	for _, w := range a {
		if !levels[w] && !stops[w] && slices.Contains(b, w) {
			return true
		}
	}
	return false
}

func days(p tables.Pair) int { return between(p.AStart, p.BStart) }

func between(a, b tables.Date) int {
	d := int(a) - int(b)
	return max(d, -d)
}
