package duplicates

import (
	"cmp"
	"runtime"
	"slices"
	"sync"

	"github.com/zanat-al/zanat/transforms/language"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// Ads are ads to compare in one process: the stages Sign and Verify with Group
// between them, without the rows that carry a text once for every key and pair.
// The edges are the same.
type Ads struct {
	lock    sync.Mutex
	list    []tables.Signature // one an ad, without a band
	entries []named
}

type named struct {
	band int64
	id   int64
}

// Add takes an ad in; several goroutines may at once. Ids are given once.
func (a *Ads) Add(ad tables.Ad) {
	s, ks := signed(ad)
	a.lock.Lock()
	defer a.lock.Unlock()
	a.list = append(a.list, s)
	for _, k := range ks {
		a.entries = append(a.entries, named{k, ad.ID})
	}
}

// signed is an ad's signature without a band, and its bands.
func signed(ad tables.Ad) (tables.Signature, []int64) {
	title, text := language.Fold(ad.Title), shorten(language.Fold(ad.Text))
	s := tables.Signature{AdID: ad.ID, Source: ad.Source, Start: ad.Start,
		Title: title, Text: text, EmployerKey: ad.EmployerKey,
		Municipality: ad.Municipality, Precision: ad.Precision,
		Places: ad.Municipalities, Occupations: ad.Occupations, Openings: ad.Openings,
		County: ad.County}
	return s, append(keys(s), factKeys(ad)...)
}

// Edges compares the ads, on all cores; the answer is sorted by the ids and
// does not depend on how many cores there are.
func (a *Ads) Edges() []tables.Edge {
	ads := slices.CompactFunc(sortedByID(a.list), func(x, y tables.Signature) bool { return x.AdID == y.AdID })
	inOrder(ads)
	at := make(map[int64]int32, len(ads))
	for i := range ads {
		at[ads[i].AdID] = int32(i)
	}
	entries := make([]entry, len(a.entries))
	for i, e := range a.entries {
		entries[i] = entry{e.band, at[e.id]}
	}
	a.list, a.entries = nil, nil
	agency := agencyOf(ads)
	met, _ := meetings(ads, entries, agency)
	edges := verifyAll(ads, agency, met)
	slices.SortFunc(edges, func(x, y tables.Edge) int {
		return cmp.Or(cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B))
	})
	return edges
}

func sortedByID(list []tables.Signature) []tables.Signature {
	slices.SortStableFunc(list, func(x, y tables.Signature) int { return cmp.Compare(x.AdID, y.AdID) })
	return list
}

// verifyAll types the pairs, each core a part of them.
func verifyAll(ads []tables.Signature, agency []bool, met []meeting) []tables.Edge {
	workers := runtime.GOMAXPROCS(0)
	parts := make([][]tables.Edge, workers)
	var wait sync.WaitGroup
	for w := range workers {
		wait.Go(func() {
			v := verifier{ads: ads, agency: agency}
			parts[w] = v.edges(met[len(met)*w/workers : len(met)*(w+1)/workers])
		})
	}
	wait.Wait()
	return slices.Concat(parts...)
}

// verifier types pairs and remembers the ads that it read last: pairs come in
// the order of titles, so their ads return soon.
type verifier struct {
	ads    []tables.Signature
	agency []bool
	kept   [4096]struct {
		ad   int
		side *side
	}
}

func (v *verifier) edges(met []meeting) []tables.Edge {
	var edges []tables.Edge
	for _, m := range met {
		a, b := m.ads()
		if v.ads[a].AdID > v.ads[b].AdID {
			a, b = b, a
		}
		p := pair(v.ads[a], v.ads[b])
		if class, score := classify(p, v.side(a), v.side(b)); class != "" {
			edges = append(edges, tables.Edge{A: p.A, B: p.B, Class: class, Score: score})
		}
	}
	return edges
}

func (v *verifier) side(i int) *side {
	k := &v.kept[i%len(v.kept)]
	if k.side == nil || k.ad != i {
		k.ad, k.side = i, newSide(v.ads[i].Title, v.ads[i].Text)
		k.side.agency = func() bool { return v.agency[i] }
	}
	return k.side
}
