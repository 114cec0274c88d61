package stats_test

import (
	"encoding/json"
	"errors"
	"math"
	"slices"
	"testing"

	"github.com/zanat-al/zanat/analysis/stats"
)

func TestStreamNamesItsDraws(t *testing.T) {
	first := func(seed int64, method, key string) float64 {
		return stats.NewStream(seed, method, key).Uniform()
	}
	seen := map[float64]bool{}
	for _, key := range []string{"40", "53", ""} {
		for _, method := range []string{"a", "b", "a\x1f4"} {
			for seed := range int64(3) {
				seen[first(seed, method, key)] = true
			}
		}
	}
	if len(seen) != 27 {
		t.Errorf("27 names gave %d first draws", len(seen))
	}
	if first(1, "a", "40") != first(1, "a", "40") {
		t.Error("one name gave two draws")
	}
}

// Means and variances of 200,000 draws lie within 5 standard errors.
func TestStreamMoments(t *testing.T) {
	const n = 200_000
	s := stats.NewStream(1, "moments", "")
	for _, c := range []struct {
		name           string
		draw           func() float64
		mean, variance float64
	}{
		{"uniform", s.Uniform, .5, 1. / 12},
		{"normal", s.Normal, 0, 1},
		{"gamma .3", func() float64 { return s.Gamma(.3, 2) }, .15, .075},
		{"gamma 1", func() float64 { return s.Gamma(1, 1) }, 1, 1},
		{"gamma 40", func() float64 { return s.Gamma(40, 5) }, 8, 1.6},
		{"index", func() float64 { return float64(s.Index(7)) }, 3, 4},
	} {
		var sum, squares float64
		for range n {
			x := c.draw()
			sum += x
			squares += (x - c.mean) * (x - c.mean)
		}
		mean, variance := sum/n, squares/n
		if math.Abs(mean-c.mean) > 5*math.Sqrt(c.variance/n) {
			t.Errorf("%s: mean %g, want %g", c.name, mean, c.mean)
		}
		if math.Abs(variance-c.variance) > .05*c.variance {
			t.Errorf("%s: variance %g, want %g", c.name, variance, c.variance)
		}
	}
}

// The draws of a gamma lie below its quantiles as often as they should.
func TestStreamGammaDistribution(t *testing.T) {
	const n = 50_000
	for _, shape := range []float64{.4, 2, 60} {
		s := stats.NewStream(3, "gamma", "")
		draws := make([]float64, n)
		for i := range draws {
			draws[i] = s.Gamma(shape, 3)
		}
		for _, p := range []float64{.01, .25, .5, .9, .99} {
			q, err := stats.QuantileGamma(shape, 3, p)
			if err != nil {
				t.Fatal(err)
			}
			below := 0.
			for _, x := range draws {
				if x < q {
					below++
				}
			}
			if share := below / n; math.Abs(share-p) > 5*math.Sqrt(p*(1-p)/n) {
				t.Errorf("shape %g: %g of the draws below the %g point", shape, share, p)
			}
		}
	}
}

// With equal areas plain likelihood pools; the prior keeps its shape near 4.
func TestGammaPoissonPrior(t *testing.T) {
	y, e := []float64{3, 4, 3, 4}, []float64{1, 1, 1, 1}
	if _, err := stats.GammaPoisson(y, e); !errors.Is(err, stats.CompletePooling) {
		t.Errorf("equal areas: want complete pooling, got %v", err)
	}
	fit, err := stats.GammaPoissonPrior(y, e)
	if err != nil || fit.Shape < 4 || fit.Shape > 12 || math.Abs(fit.Shape/fit.Rate-3.5) > 1e-6 {
		t.Errorf("with the prior: %+v, %v", fit, err)
	}
	if _, err := stats.GammaPoissonPrior([]float64{1, 3}, []float64{1, 1}); !errors.Is(err, stats.TooFewEvents) {
		t.Errorf("4 events: want too few, got %v", err)
	}
}

// Simultaneous sets hold every true rank in at least 95 of 100 worlds, give or take.
func TestRankSetsCover(t *testing.T) {
	const worlds, p = 200, 6
	s := stats.NewStream(5, "cover", "")
	held := 0
	for range worlds {
		truth, x, columns := make([]float64, p), make([]float64, p), make([][]float64, p)
		for j := range truth {
			truth[j] = s.Normal()
			x[j] = truth[j] + .6*s.Normal()
			columns[j] = make([]float64, 500)
			for b := range columns[j] {
				columns[j][b] = .6 * s.Normal()
			}
		}
		sets, err := stats.RankSetsColumns(x, columns, .95)
		if err != nil {
			t.Fatal(err)
		}
		ok := true
		for j, set := range sets {
			rank := 1
			for _, v := range truth {
				if v > truth[j] {
					rank++
				}
			}
			ok = ok && set.L <= rank && rank <= set.U && set.L <= set.Rank && set.Rank <= set.U
		}
		if ok {
			held++
		}
	}
	if held < 183 { // 190 - 2.3 standard deviations
		t.Errorf("all ranks held in %d of %d worlds", held, worlds)
	}
}

func FuzzTiers(f *testing.F) {
	f.Add([]byte{250, 240, 100, 3}, 5)
	f.Add([]byte{255, 255, 255, 0}, 2)
	f.Fuzz(func(t *testing.T, raw []byte, k int) {
		p := make([]float64, len(raw))
		for i, b := range raw {
			p[i] = float64(b) / 255
		}
		k = max(0, min(k, 20))
		first, out := stats.Tiers(p, k, .1, .05)
		wrong := 0.
		for _, i := range first {
			wrong += 1 - p[i]
			if slices.Contains(out, i) {
				t.Errorf("%d is in the first tier and ruled out", i)
			}
			for j, q := range p {
				if q == p[i] && !slices.Contains(first, j) {
					t.Errorf("%d is in, %d of the same chance is not", i, j)
				}
			}
		}
		if len(first) > k || len(first) > 0 && wrong/float64(len(first)) > .1+1e-9 {
			t.Errorf("first tier %v of %v, k=%d", first, p, k)
		}
	})
}

// FuzzMethod: whatever the inputs, a method answers with JSON, without NaN, or with
// an error; it never panics.
func FuzzMethod(f *testing.F) {
	for _, seed := range []string{
		`{"x":1,"n":3}`, `{"y":[1,2,9],"E":[1,1,1]}`, `{"y":[1,2],"E":[0,0]}`, `{"x":[],"draws":[]}`,
		`{"x":[1,2],"draws":[[1,1],[1,1]],"coverage":0.95}`, `{"a":[],"b":[]}`, `{"data":[[null]]}`,
		`{"entry":0,"time":7,"event":1}`, `{"counts":[[0,0],[0,1]]}`, `{"scores":[[1,1],[1,1]]}`,
		`{"stratum":["a"],"weight":[1],"N_h":[1],"y":[1]}`, `{"y":1,"D":1,"x":1,"method":"REML"}`,
		`{"g":["a"],"x":[1],"base_weight":[1],"totals":{},"distance":"linear"}`, `{"Sigma":[[0]],"x":[1],"coverage":0.5}`,
		`{"base_weight":[1],"A":["p"],"target_A":{"p":2}}`, `{"score":[1],"se":[1]}`, `null`, `{"p":[],"alpha":0}`,
	} {
		for i := range stats.Methods() {
			f.Add(i, seed)
		}
	}
	f.Fuzz(func(t *testing.T, which int, inputs string) {
		methods := stats.Methods()
		name := methods[((which%len(methods))+len(methods))%len(methods)]
		answer, err := stats.Method(name, json.RawMessage(inputs))
		if err == nil && !json.Valid(answer) {
			t.Errorf("%s(%s) answers %q", name, inputs, answer)
		}
		var unsupported *json.UnsupportedValueError
		if errors.As(err, &unsupported) {
			t.Errorf("%s(%s): %v", name, inputs, err)
		}
	})
}

// Step-down only narrows sets, and a set that covers alone is no wider than one that
// covers with all others.
func TestRankSetsNest(t *testing.T) {
	x := []float64{3.1, 2.2, 2, .4, -1}
	sigma := make([][]float64, len(x))
	for i := range sigma {
		sigma[i] = make([]float64, len(x))
		sigma[i][i] = .2 + .1*float64(i)
	}
	of := func(want stats.Sets) []stats.RankSet {
		sets, err := stats.RankSetsNormal(x, sigma, want, 5_000, stats.NewStream(1, "nest", ""))
		if err != nil {
			t.Fatal(err)
		}
		return sets
	}
	all := of(stats.Sets{Coverage: .95})
	for j, wide := range of(stats.Sets{Coverage: .95, SingleStep: true}) {
		if all[j].L < wide.L || all[j].U > wide.U {
			t.Errorf("item %d: step-down %v is wider than one step %v", j, all[j], wide)
		}
	}
	for j, alone := range of(stats.Sets{Coverage: .95, Marginal: true}) {
		if alone.L < all[j].L || alone.U > all[j].U {
			t.Errorf("item %d: alone %v is wider than with all others %v", j, alone, all[j])
		}
	}
}
