package scrapers

import (
	"cmp"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/warehouse/tables"
)

// Merge makes one row of all that was seen of an ad: list and detail page, this
// visit and the last. Rows belong together when source and key agree. A field is
// taken from the latest row that has it, from the longer text when two are
// equally late; posted is the earliest day that a board stated, for boards write
// a new one when an ad is renewed; first_seen is the earliest, last_seen the
// latest, sightings are added up, and page_id names the page that filled most
// fields (the latest of equals). Whether an ad has ended is known only afterwards. The result is
// sorted by source and key and does not depend on the order of rows.
func Merge(rows []tables.Collected) []tables.Collected {
	sorted := slices.Clone(rows)
	slices.SortStableFunc(sorted, func(a, b tables.Collected) int {
		return cmp.Or(cmp.Compare(a.Source, b.Source), cmp.Compare(a.Key, b.Key))
	})
	var merged []tables.Collected
	for from := 0; from < len(sorted); {
		to := from + 1
		for to < len(sorted) && same(sorted[to], sorted[from]) {
			to++
		}
		merged = append(merged, one(sorted[from:to]))
		from = to
	}
	return merged
}

func same(a, b tables.Collected) bool { return a.Source == b.Source && a.Key == b.Key }

// one merges the rows of one ad.
func one(rows []tables.Collected) tables.Collected {
	m := rows[0]
	for _, f := range texts {
		*f(&m) = latest(rows, func(r *tables.Collected) string { return *f(r) })
	}
	m.Contract = parts(rows)
	m.Posted = posted(rows)
	m.Expires = latestOf(rows, func(r tables.Collected) *tables.Date { return r.Expires })
	m.Openings = latestOf(rows, func(r tables.Collected) *int64 { return r.Openings })
	const mark = "\x1f"
	skills := func(r *tables.Collected) string { return strings.Join(r.Skills, mark) }
	if s := latest(rows, skills); s != "" {
		m.Skills = strings.Split(s, mark)
	}
	m.Sightings = 0
	for _, r := range rows {
		m.Sightings += r.Sightings
		if r.FirstSeen != 0 && (m.FirstSeen == 0 || r.FirstSeen < m.FirstSeen) {
			m.FirstSeen = r.FirstSeen
		}
		m.LastSeen = max(m.LastSeen, r.LastSeen)
	}
	m.PageID = slices.MaxFunc(rows, fuller).PageID
	return m
}

// texts are the text fields, each taken for itself.
var texts = []func(*tables.Collected) *string{
	func(r *tables.Collected) *string { return &r.Board },
	func(r *tables.Collected) *string { return &r.URL },
	func(r *tables.Collected) *string { return &r.Title },
	func(r *tables.Collected) *string { return &r.Body },
	func(r *tables.Collected) *string { return &r.Employer },
	func(r *tables.Collected) *string { return &r.Place },
	func(r *tables.Collected) *string { return &r.County },
	func(r *tables.Collected) *string { return &r.Occupation },
	func(r *tables.Collected) *string { return &r.Category },
	func(r *tables.Collected) *string { return &r.Pay },
	func(r *tables.Collected) *string { return &r.Education },
	func(r *tables.Collected) *string { return &r.Experience },
	func(r *tables.Collected) *string { return &r.SourceKind },
	func(r *tables.Collected) *string { return &r.Description },
}

// latest is the text of the latest row that has one; of equally late ones the
// longest, of equally long ones the last in the alphabet.
func latest(rows []tables.Collected, of func(*tables.Collected) string) string {
	best, seen := "", tables.Time(0)
	for i := range rows {
		s := of(&rows[i])
		if s == "" {
			continue
		}
		order := cmp.Or(cmp.Compare(rows[i].LastSeen, seen),
			cmp.Compare(len(s), len(best)), cmp.Compare(s, best))
		if best == "" || order > 0 {
			best, seen = s, rows[i].LastSeen
		}
	}
	return best
}

// parts joins what the pages of the latest visit say of the contract: the list
// names the shift, the detail page the term. Longer statements come first.
func parts(rows []tables.Collected) string {
	var said []string
	var seen tables.Time
	for _, r := range rows {
		if r.Contract != "" && (len(said) == 0 || r.LastSeen >= seen) {
			if r.LastSeen > seen {
				said = nil
			}
			said, seen = append(said, r.Contract), r.LastSeen
		}
	}
	slices.SortFunc(said, func(a, b string) int {
		return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b))
	})
	var all []string
	for _, s := range said {
		for part := range strings.SplitSeq(s, "; ") {
			if !slices.Contains(all, part) {
				all = append(all, part)
			}
		}
	}
	return strings.Join(all, "; ")
}

// posted is the earliest day stated on a board's pages. In a user's own file a
// later row is a correction: there the latest holds.
func posted(rows []tables.Collected) *tables.Date {
	var first *tables.Date
	for _, r := range rows {
		if r.Board == "file" {
			return latestOf(rows, func(r tables.Collected) *tables.Date { return r.Posted })
		}
		if r.Posted != nil && (first == nil || *r.Posted < *first) {
			first = r.Posted
		}
	}
	return first
}

// latestOf is the value of the latest row that has one; of equally late ones the
// largest.
func latestOf[T cmp.Ordered](rows []tables.Collected, of func(tables.Collected) *T) *T {
	var best *T
	var seen tables.Time
	for _, r := range rows {
		v := of(r)
		if v == nil {
			continue
		}
		if best == nil || cmp.Or(cmp.Compare(r.LastSeen, seen), cmp.Compare(*v, *best)) > 0 {
			best, seen = v, r.LastSeen
		}
	}
	return best
}

// fuller orders rows by how much they say: fields filled, then time, then length.
func fuller(a, b tables.Collected) int {
	return cmp.Or(cmp.Compare(filled(a), filled(b)), cmp.Compare(a.LastSeen, b.LastSeen),
		cmp.Compare(len(a.Body), len(b.Body)), cmp.Compare(a.PageID, b.PageID))
}

func filled(r tables.Collected) (n int) {
	for _, f := range texts {
		if *f(&r) != "" {
			n++
		}
	}
	for _, known := range []bool{r.Contract != "", len(r.Skills) > 0,
		r.Posted != nil, r.Expires != nil, r.Openings != nil} {
		if known {
			n++
		}
	}
	return n
}
