package priorities

import (
	"cmp"
	"fmt"
	"maps"
	"runtime"
	"slices"
	"sync"

	"github.com/zanat-al/zanat/analysis/stats"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// Rules of methods §9 for a list of one municipality.
const (
	leastCandidates = 3
	topK            = 5
	coverage        = .95 // of all rank sets of a municipality at once
	falseShare      = .10 // expected share of wrong names in the first tier
	ruleOut         = .05 // chance to be in the top k below which an item is out
	widestSets      = .5  // mean width of the sets, over p-1, of a list with ordinals
)

// method names the streams of draws; it changes when the draws' meaning does.
const method = "zanat/1 priorities advertised"

// notAssessed are the components of methods §8 that this version leaves out, and
// what it does not yet join.
const notAssessed = "supply gap decent_work access vetoes survey"

// Ranking is what may be said of municipalities, in order of their codes.
type Ranking struct {
	Priorities []tables.Priority // by municipality, then chance of the top k, then code
	Verdicts   []tables.Verdict
}

// Rank ranks the candidates of every municipality among the cells. The answer
// depends on the cells, the seed and the number of draws alone: not on the order
// of the cells and not on the number of cores, on which it spreads.
func Rank(cells []tables.Cell, seed int64, draws int) (Ranking, error) {
	return rank(nil, cells, seed, draws)
}

// rank is Rank with municipalities that may have no cell.
func rank(municipalities []string, cells []tables.Cell, seed int64, draws int) (Ranking, error) {
	if draws < 2 {
		return Ranking{}, fmt.Errorf("%d draws: %w", draws, stats.Invalid)
	}
	byPlace, err := group(municipalities, cells)
	if err != nil {
		return Ranking{}, err
	}
	codes := slices.Sorted(maps.Keys(byPlace))
	lists, errs := make([]list, len(codes)), make([]error, len(codes))
	inParallel(len(codes), func(i int) {
		lists[i], errs[i] = rankOne(codes[i], byPlace[codes[i]], seed, draws)
	})
	var r Ranking
	for i, l := range lists {
		if errs[i] != nil {
			return Ranking{}, fmt.Errorf("municipality %s: %w", codes[i], errs[i])
		}
		r.Priorities = append(r.Priorities, l.priorities...)
		r.Verdicts = append(r.Verdicts, l.verdict)
	}
	return r, nil
}

// group sorts the cells by municipality and occupation.
func group(municipalities []string, cells []tables.Cell) (map[string][]tables.Cell, error) {
	byPlace := map[string][]tables.Cell{}
	for _, code := range municipalities {
		byPlace[code] = nil
	}
	for _, c := range cells {
		byPlace[c.Municipality] = append(byPlace[c.Municipality], c)
	}
	for code, of := range byPlace {
		slices.SortFunc(of, func(a, b tables.Cell) int { return cmp.Compare(a.Occupation, b.Occupation) })
		for i := 1; i < len(of); i++ {
			if of[i].Occupation == of[i-1].Occupation {
				return nil, fmt.Errorf("municipality %s, occupation %s: two cells", code, of[i].Occupation)
			}
		}
	}
	return byPlace, nil
}

// inParallel calls f for 0 to n-1 on all cores. Each call writes its own place,
// so who comes first changes nothing.
func inParallel(n int, f func(i int)) {
	var wait sync.WaitGroup
	next := make(chan int)
	for range min(n, runtime.GOMAXPROCS(0)) {
		wait.Go(func() {
			for i := range next {
				f(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wait.Wait()
}
