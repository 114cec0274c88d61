package demand

import "sync"

// roomKept is how many draws are kept between the estimates and the ranks: three
// quarters of a GB.
// What does not fit is drawn again, which gives the same.
const roomKept = 3 << 26

// kept are the draws of municipalities, each until they are asked for once more.
type kept struct {
	sync.Mutex
	seed  int64
	draws int
	room  int
	of    map[string][]short
}

// short are an occupation's draws in half the space: draws have the digits of float32,
// which is more than anybody reads.
type short struct {
	occupation string
	values     []float32
}

// put keeps the draws while there is room; those of another seed or number go.
func (k *kept) put(municipality string, seed int64, draws int, all []Drawn) {
	k.Lock()
	defer k.Unlock()
	if k.of == nil || k.seed != seed || k.draws != draws {
		k.seed, k.draws, k.room, k.of = seed, draws, roomKept, map[string][]short{}
	}
	need := len(all) * draws
	if need > k.room || k.of[municipality] != nil {
		return
	}
	k.room -= need
	list := make([]short, len(all))
	for i, d := range all {
		list[i] = short{d.Occupation, make([]float32, draws)}
		for b, x := range d.Values {
			list[i].values[b] = float32(x)
		}
	}
	k.of[municipality] = list
}

// take gives the draws that are kept, and keeps them no longer.
func (k *kept) take(municipality string, seed int64, draws int) (all []Drawn, ok bool) {
	k.Lock()
	list, ok := k.of[municipality]
	if ok = ok && k.seed == seed && k.draws == draws; ok {
		delete(k.of, municipality)
		k.room += len(list) * draws
	}
	k.Unlock()
	if !ok {
		return nil, false
	}
	for _, s := range list {
		d := Drawn{s.occupation, make([]float64, draws)}
		for b, x := range s.values {
			d.Values[b] = float64(x)
		}
		all = append(all, d)
	}
	return all, true
}
