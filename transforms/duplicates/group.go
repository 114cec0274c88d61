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
	order := make([]int, len(signatures))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int {
		a, b := &signatures[i], &signatures[j]
		return cmp.Or(cmp.Compare(a.Band, b.Band), cmp.Compare(a.Title, b.Title),
			cmp.Compare(a.Start, b.Start), cmp.Compare(a.AdID, b.AdID))
	})
	var crowds []Crowd
	met := map[[2]int64][2]int{}
	agency := agencyOf(signatures)
	for from := 0; from < len(order); {
		to := from + 1
		for to < len(order) && signatures[order[to]].Band == signatures[order[from]].Band {
			to++
		}
		if c, ok := meet(signatures, order[from:to], agency, met); ok {
			crowds = append(crowds, c)
		}
		from = to
	}
	return pairUp(signatures, met), crowds
}

// meet notes the pairs of one key; ok when there were too many for all.
func meet(s []tables.Signature, same []int, agency []bool, met map[[2]int64][2]int) (Crowd, bool) {
	n, far, most := len(same), len(same), len(same)
	if n > crowd {
		far, most = sight, reach
	}
	compared := 0
	for x, i := range same {
		taken := 0
		for _, j := range same[x+1 : min(n, x+1+far)] {
			if taken == most {
				break
			}
			compared++
			a, b := i, j
			if s[a].AdID > s[b].AdID {
				a, b = b, a
			}
			if s[a].AdID != s[b].AdID && worth(sameEmployer(s[a].EmployerKey, s[b].EmployerKey),
				apart(s[a].Places, s[b].Places),
				between(s[a].Start, s[b].Start), agency[a], agency[b]) {
				met[[2]int64{s[a].AdID, s[b].AdID}] = [2]int{a, b}
				taken++
			}
		}
	}
	return Crowd{s[same[0]].Band, n, compared, n*(n-1)/2 - compared}, n > crowd
}

// agencyOf says of each signature whether its ad speaks as an agency.
func agencyOf(s []tables.Signature) []bool {
	known := map[int64]bool{}
	of := make([]bool, len(s))
	for i := range s {
		v, ok := known[s[i].AdID]
		if !ok {
			v = agencies.in(s[i].Text)
			known[s[i].AdID] = v
		}
		of[i] = v
	}
	return of
}

func pairUp(s []tables.Signature, met map[[2]int64][2]int) []tables.Pair {
	pairs := make([]tables.Pair, 0, len(met))
	for _, at := range met {
		pairs = append(pairs, pair(s[at[0]], s[at[1]]))
	}
	slices.SortFunc(pairs, func(x, y tables.Pair) int {
		return cmp.Or(cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B))
	})
	return pairs
}

func pair(a, b tables.Signature) tables.Pair {
	return tables.Pair{
		A: a.AdID, ASource: a.Source, AStart: a.Start, ATitle: a.Title, AText: a.Text,
		AEmployerKey: a.EmployerKey, AMunicipality: a.Municipality, APlaces: a.Places,
		AOccupations: a.Occupations, AOpenings: a.Openings,
		B: b.AdID, BSource: b.Source, BStart: b.Start, BTitle: b.Title, BText: b.Text,
		BEmployerKey: b.EmployerKey, BMunicipality: b.Municipality, BPlaces: b.Places,
		BOccupations: b.Occupations, BOpenings: b.Openings,
	}
}
