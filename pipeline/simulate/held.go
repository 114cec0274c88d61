package simulate

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/zanat-al/zanat/analysis/stats"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// Answer is what the chain says of a market.
type Answer struct {
	Cells      []tables.Cell
	Components []tables.Component
	Priorities []tables.Priority
	Verdicts   []tables.Verdict
}

// Held counts, over markets, how often an answer held the truth.
type Held struct {
	Markets, Cells, Inside            float64
	Places, AllRanks                  float64
	First, WrongFirst, Out, WrongOut  float64
	Tau, RawTau, Compared             float64
	RankedLists, TierLists, CannotSay float64
}

// Measure is a share with the limit that a release must keep.
type Measure struct {
	What  string
	Value float64
	Limit float64
	Least bool // Value must be at least Limit; else at most
}

// Kept says that the limit is kept.
func (m Measure) Kept() bool {
	if m.Least {
		return m.Value >= m.Limit
	}
	return m.Value <= m.Limit
}

// Measures are the shares of methods §9, in its order.
func (h Held) Measures() []Measure {
	return []Measure{
		{"municipalities whose rank sets hold all true ranks", h.AllRanks / h.Places, .95, true},
		{"first tier that is not in the true top k", h.WrongFirst / max(1, h.First), .15, false},
		{"first-tier names a municipality that can be ranked", h.First / h.Places, 1, true},
		{"ruled out that are in the true top k", h.WrongOut / max(1, h.Out), .03, false},
		{"95 % intervals of candidates that hold the truth", h.Inside / h.Cells, .90, true},
		{"Kendall's tau to the truth, over that of raw counts", (h.Tau - h.RawTau) / h.Compared, .06, true},
	}
}

// cellKey is a municipality's code and an occupation's.
type cellKey struct{ municipality, occupation string }

// Add holds an answer against the market's truth: openings for the cells; for the
// lists the true score, where they rank by the score, else the true openings. The
// true score takes what an answer cannot get wrong, the way to a course and the
// share of openings for new people, from the answer.
func (h *Held) Add(m *Market, a Answer) error {
	truth := map[cellKey]Truth{}
	for _, t := range m.Truth {
		truth[cellKey{m.Places[t.Place].Code, m.Occupations[t.Occupation].Code}] = t
	}
	h.Markets++
	raw := map[cellKey]float64{}
	for _, c := range a.Cells {
		k := cellKey{c.Municipality, c.Occupation}
		raw[k] = float64(c.Openings)
		if !c.Candidate {
			continue
		}
		h.Cells++
		if d := truth[k].Openings; *c.Lo <= d && d <= *c.Hi {
			h.Inside++
		}
	}
	needs := map[cellKey]tables.Component{}
	for _, c := range a.Components {
		needs[cellKey{c.Municipality, c.Occupation}] = c
	}
	for _, v := range a.Verdicts {
		if err := h.list(v, a.Priorities, truth, needs, raw); err != nil {
			return fmt.Errorf("municipality %s: %w", v.Municipality, err)
		}
	}
	return nil
}

// list holds the list of one municipality against the truth.
func (h *Held) list(v tables.Verdict, all []tables.Priority, truth map[cellKey]Truth,
	needs map[cellKey]tables.Component, raw map[cellKey]float64) error {
	var list []tables.Priority
	var real, said, counted []float64
	for _, p := range all {
		if p.Municipality != v.Municipality || p.K == 0 {
			continue // another place, or beside the list
		}
		k := cellKey{p.Municipality, p.Occupation}
		score := truth[k].Openings
		if v.Basis == "score" {
			var err error
			if score, err = trueScore(truth[k], needs[k]); err != nil {
				return fmt.Errorf("occupation %s: %w", p.Occupation, err)
			}
		}
		list, real = append(list, p), append(real, score)
		said, counted = append(said, p.Score), append(counted, raw[k])
	}
	if len(list) == 0 {
		h.CannotSay++
		return nil
	}
	h.Places++
	if v.Verdict == "ranked" {
		h.RankedLists++
	} else {
		h.TierLists++
	}
	h.tiers(list, real)
	tau, _, err := stats.RankCorrelation(said, real)
	rawTau, _, errRaw := stats.RankCorrelation(counted, real)
	if err == nil && errRaw == nil {
		h.Tau, h.RawTau, h.Compared = h.Tau+tau, h.RawTau+rawTau, h.Compared+1
	}
	return nil
}

func trueScore(t Truth, c tables.Component) (float64, error) {
	if c.Minutes == nil || c.MinWage == nil {
		return 0, fmt.Errorf("a score without its components: %w", stats.Invalid)
	}
	s, err := stats.Version1.Priority(stats.Needs{Demand: t.Openings, Supply: t.Graduates + .3*t.Jobseekers,
		OpenShare: c.OpenShare, Pay: t.Pay, MinWage: *c.MinWage, Minutes: *c.Minutes})
	return s.Total, err
}

func (h *Held) tiers(list []tables.Priority, real []float64) {
	order := slices.SortedFunc(slices.Values(real), func(a, b float64) int { return cmp.Compare(b, a) })
	all := 1.
	for i, p := range list {
		rank := int64(slices.Index(order, real[i]) + 1)
		if rank < p.RankLo || rank > p.RankHi {
			all = 0
		}
		switch p.Tier {
		case "first":
			h.First++
			if rank > p.K {
				h.WrongFirst++
			}
		case "ruled_out":
			h.Out++
			if rank <= p.K {
				h.WrongOut++
			}
		}
	}
	h.AllRanks += all
}
