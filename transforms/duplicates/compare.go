package duplicates

import (
	"slices"

	"github.com/zanat-al/zanat/warehouse/tables"
)

// together is how many pairs are verified in a row by one core.
const together = 1 << 12

// verify types the pairs, whose words lie in the store.
func (a *Ads) verify(met []meeting) ([]tables.Edge, error) {
	found := make([][]tables.Edge, (len(met)+together-1)/together)
	err := each(len(found), func(i int) (err error) {
		found[i], err = a.edges(met[i*together : min(len(met), (i+1)*together)])
		return err
	})
	return slices.Concat(found...), err
}

// half is an ad of a pair with what is read of its words.
type half struct {
	ad   tables.Ad
	side *side
}

// edges types some pairs. They come in the order of titles, so that their ads return
// soon: each is read once.
func (a *Ads) edges(met []meeting) (edges []tables.Edge, err error) {
	kept := map[int32]half{}
	get := func(rank int32) half {
		h, ok := kept[rank]
		if !ok && err == nil {
			if h, err = a.half(rank); err == nil {
				kept[rank] = h
			}
		}
		return h
	}
	for _, m := range met {
		x, y := m.ads()
		first, second := get(x), get(y)
		if err != nil {
			return nil, err
		}
		if first.ad.ID > second.ad.ID {
			first, second = second, first
		}
		p := pair(first.ad, second.ad)
		if class, score := classify(p, first.side, second.side); class != "" {
			edges = append(edges, tables.Edge{A: p.A, B: p.B, Class: class, Score: score})
		}
	}
	return edges, nil
}

func (a *Ads) half(rank int32) (h half, err error) {
	b, err := a.store.Get(a.words[a.order[rank]])
	if err != nil {
		return h, err
	}
	h.ad, err = readHalf(b)
	h.side = newSide(h.ad.Title, h.ad.Text)
	return h, err
}
