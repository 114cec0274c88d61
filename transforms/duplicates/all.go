package duplicates

import (
	"cmp"
	"fmt"
	"runtime"
	"slices"
	"sync"

	"github.com/zanat-al/zanat/warehouse/tables"
)

// Store keeps bytes outside the comparison: in memory or in a file. Several
// goroutines may use it at once.
type Store interface {
	Put(b []byte) (at int64, err error)
	Get(at int64) ([]byte, error)
}

// Ads are ads to compare in one process: the stages Sign, Meet and Verify without the
// rows between them. The edges are the same. Of an ad only its fact stays in memory,
// some 250 bytes; its words and its keys lie in the store.
type Ads struct {
	store Store
	lock  sync.Mutex
	facts []fact
	words []int64 // of each fact: where its side lies in the store
	keys  [parts]bucket

	order, rank []int32 // facts in the order of likely duplicates; the place of each in it
}

// NewAds compares with the help of a store.
func NewAds(s Store) *Ads { return &Ads{store: s} }

// Add takes an ad in; several goroutines may at once. Ids are given once.
func (a *Ads) Add(ad tables.Ad) error {
	title, text := folded(ad)
	f, ks := factOf(ad, title, text)
	at, err := a.store.Put(halfBytes(ad, title, text))
	if err != nil {
		return err
	}
	a.lock.Lock()
	defer a.lock.Unlock()
	i := int32(len(a.facts))
	a.facts, a.words = append(a.facts, f), append(a.words, at)
	for _, k := range ks {
		if err := a.keys[uint64(k)>>(64-partBits)].add(a.store, entry{k, i}); err != nil {
			return err
		}
	}
	return nil
}

// Found is what comparing says.
type Found struct {
	Edges   []tables.Edge   // sorted by the ids
	Notices []tables.Notice // sorted by ad
	Crowds  []Crowd         // sorted by key
	Pairs   int             // whose words were read
}

// Compare compares the ads, on all cores; the answer does not depend on how many
// there are, nor on the order in which the ads were added.
func (a *Ads) Compare() (f Found, err error) {
	a.inOrder()
	met, crowds, err := a.meetings()
	if err != nil {
		return f, err
	}
	f.Crowds, f.Pairs = crowds, len(met)
	if f.Edges, err = a.verify(met); err != nil {
		return f, err
	}
	slices.SortFunc(f.Edges, func(x, y tables.Edge) int {
		return cmp.Or(cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B))
	})
	ids := make([]int64, len(a.facts))
	for i := range a.facts {
		ids[i] = a.facts[i].id
	}
	f.Notices = Notices(ids, f.Edges)
	if len(f.Notices) != len(ids) {
		return f, fmt.Errorf("%d ads have %d notices: an id was given twice", len(ids), len(f.Notices))
	}
	return f, nil
}

// inOrder ranks the facts.
func (a *Ads) inOrder() {
	a.order, a.rank = make([]int32, len(a.facts)), make([]int32, len(a.facts))
	for i := range a.order {
		a.order[i] = int32(i)
	}
	slices.SortFunc(a.order, func(i, j int32) int { return a.facts[i].order(&a.facts[j]) })
	for r, i := range a.order {
		a.rank[i] = int32(r)
	}
}

// meetings are the pairs that may be duplicates, each once, sorted by their ranks.
func (a *Ads) meetings() (met []meeting, crowds []Crowd, err error) {
	var lock sync.Mutex
	err = each(parts, func(i int) error {
		entries, err := a.keys[i].all(a.store)
		if err != nil {
			return err
		}
		for i := range entries {
			entries[i].ad = a.rank[entries[i].ad]
		}
		more, crowd := a.meet(entries)
		lock.Lock()
		met, crowds = append(met, more...), append(crowds, crowd...)
		lock.Unlock()
		return nil
	})
	slices.Sort(met)
	slices.SortFunc(crowds, func(x, y Crowd) int { return cmp.Compare(x.Band, y.Band) })
	return slices.Compact(met), crowds, err
}

// meet brings the ads of each key of one part together.
func (a *Ads) meet(entries []entry) (met []meeting, crowds []Crowd) {
	slices.SortFunc(entries, func(x, y entry) int {
		return cmp.Or(cmp.Compare(x.band, y.band), cmp.Compare(x.ad, y.ad))
	})
	entries = slices.Compact(entries)
	for len(entries) > 0 {
		n := 1
		for n < len(entries) && entries[n].band == entries[0].band {
			n++
		}
		group := make([]*fact, n)
		for i, e := range entries[:n] {
			group[i] = &a.facts[a.order[e.ad]]
		}
		c := meet(group, func(x, y int) {
			met = append(met, meeting(entries[x].ad)<<32|meeting(entries[y].ad))
		})
		if c.Ads > 0 {
			c.Band = entries[0].band
			crowds = append(crowds, c)
		}
		entries = entries[n:]
	}
	return met, crowds
}

// each does n tasks on all cores; the first error ends it.
func each(n int, do func(i int) error) (err error) {
	var lock sync.Mutex
	var wait sync.WaitGroup
	next := 0
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for {
				lock.Lock()
				i := next
				next++
				stop := i >= n || err != nil
				lock.Unlock()
				if stop {
					return
				}
				if fault := do(i); fault != nil {
					lock.Lock()
					if err == nil {
						err = fault
					}
					lock.Unlock()
				}
			}
		})
	}
	wait.Wait()
	return err
}
