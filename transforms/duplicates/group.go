package duplicates

import (
	"cmp"
	"slices"

	"github.com/zanat-al/zanat/warehouse/tables"
)

// A key that more than `crowd` ads share (a common title in the capital) is
// not compared in full: its ads are sorted by title, day and id, and each is
// compared with the first `reach` of the `sight` that follow which may be its
// duplicate. Reposts and copies lie close in that order. Groups says where this
// was done.
const (
	crowd = 80
	reach = 40
	sight = 2000
)

// Pairs that cannot be duplicates whatever their words say (see worth) are not
// made at all.

// Crowd is a key that too many ads share to compare them all.
type Crowd struct {
	Band     int64 // the key
	Ads      int   // that share it
	Compared int   // pairs looked at
	Left     int   // pairs left out under this key; other keys may still bring them together
}

// Group brings ads that share a key together in pairs, each pair once, sorted
// by the ids of its ads. Keys that too many ads share are bounded: see Groups.
func Group(signatures []tables.Signature) []tables.Pair {
	pairs, _ := Groups(signatures)
	return pairs
}

// Groups is Group that also names the keys whose comparison was bounded.
func Groups(signatures []tables.Signature) ([]tables.Pair, []Crowd) {
	ads, entries := gather(signatures)
	met, crowds := meetings(ads, entries, agencyOf(ads))
	pairs := make([]tables.Pair, 0, len(met))
	for _, m := range met {
		pairs = append(pairs, m.pair(ads))
	}
	slices.SortFunc(pairs, func(x, y tables.Pair) int {
		return cmp.Or(cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B))
	})
	return pairs, crowds
}

// entry is a key of an ad; ads are named by their place in the list that
// inOrder made.
type entry struct {
	band int64
	ad   int32
}

// gather makes of the signatures a list of ads, each once, and their keys.
func gather(signatures []tables.Signature) ([]tables.Signature, []entry) {
	at := make(map[int64]int32, len(signatures)/8)
	var ads []tables.Signature
	for _, s := range signatures {
		if _, ok := at[s.AdID]; !ok {
			at[s.AdID] = 0
			ads = append(ads, s)
		}
	}
	inOrder(ads)
	for i := range ads {
		at[ads[i].AdID] = int32(i)
	}
	entries := make([]entry, len(signatures))
	for i, s := range signatures {
		entries[i] = entry{s.Band, at[s.AdID]}
	}
	return ads, entries
}

// inOrder sorts ads by title, day and id: likely duplicates lie close.
func inOrder(ads []tables.Signature) {
	slices.SortFunc(ads, func(a, b tables.Signature) int {
		return cmp.Or(cmp.Compare(a.Title, b.Title), cmp.Compare(a.Start, b.Start),
			cmp.Compare(a.AdID, b.AdID))
	})
}

// meeting is two ads, the one that lies first in the list first.
type meeting uint64

func (m meeting) ads() (int, int) { return int(m >> 32), int(uint32(m)) }

func (m meeting) pair(ads []tables.Signature) tables.Pair {
	a, b := m.ads()
	if ads[a].AdID > ads[b].AdID {
		a, b = b, a
	}
	return pair(ads[a], ads[b])
}

// meetings are the pairs of all keys, each once, sorted by the list of ads.
func meetings(ads []tables.Signature, entries []entry, agency []bool) ([]meeting, []Crowd) {
	slices.SortFunc(entries, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.band, b.band), cmp.Compare(a.ad, b.ad))
	})
	entries = slices.Compact(entries)
	var crowds []Crowd
	var met []meeting
	for from := 0; from < len(entries); {
		to := from + 1
		for to < len(entries) && entries[to].band == entries[from].band {
			to++
		}
		var c Crowd
		if met, c = meet(ads, entries[from:to], agency, met); c.Ads > 0 {
			crowds = append(crowds, c)
		}
		from = to
	}
	slices.Sort(met)
	return slices.Compact(met), crowds
}

// meet adds the pairs of one key; the crowd is empty when all were looked at.
func meet(s []tables.Signature, same []entry, agency []bool, met []meeting) ([]meeting, Crowd) {
	n, far, most := len(same), len(same), len(same)
	if n > crowd {
		far, most = sight, reach
	}
	compared := 0
	for x, e := range same {
		taken, a := 0, &s[e.ad]
		for _, o := range same[x+1 : min(n, x+1+far)] {
			if taken == most {
				break
			}
			compared++
			b := &s[o.ad]
			if worth(sameEmployer(a.EmployerKey, b.EmployerKey), apart(placeOf(a), placeOf(b)),
				between(a.Start, b.Start), agency[e.ad], agency[o.ad]) {
				met = append(met, meeting(e.ad)<<32|meeting(o.ad))
				taken++
			}
		}
	}
	if n <= crowd {
		return met, Crowd{}
	}
	return met, Crowd{same[0].band, n, compared, n*(n-1)/2 - compared}
}

// agencyOf says of each ad whether it speaks as an agency.
func agencyOf(ads []tables.Signature) []bool {
	of := make([]bool, len(ads))
	for i := range ads {
		of[i] = agencies.in(ads[i].Text)
	}
	return of
}

func pair(a, b tables.Signature) tables.Pair {
	return tables.Pair{
		A: a.AdID, ASource: a.Source, AStart: a.Start, ATitle: a.Title, AText: a.Text,
		AEmployerKey: a.EmployerKey, AMunicipality: a.Municipality, APlaces: a.Places,
		AOccupations: a.Occupations, AOpenings: a.Openings, ACounty: a.County,
		B: b.AdID, BSource: b.Source, BStart: b.Start, BTitle: b.Title, BText: b.Text,
		BEmployerKey: b.EmployerKey, BMunicipality: b.Municipality, BPlaces: b.Places,
		BOccupations: b.Occupations, BOpenings: b.Openings, BCounty: b.County,
	}
}
