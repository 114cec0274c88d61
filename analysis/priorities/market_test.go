package priorities_test

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/zanat-al/zanat/analysis/demand"
	"github.com/zanat-al/zanat/analysis/priorities"
	"github.com/zanat-al/zanat/analysis/stats"
	"github.com/zanat-al/zanat/pipeline/simulate"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// world is a simulated market as the chain would see it, if it grouped every ad
// rightly and coded every title as written.
type world struct {
	*simulate.Market
	counts []demand.Count
	survey []demand.Surveyed
	places []demand.Place
	truth  map[[2]string]simulate.Truth
}

var end = time.Date(2026, 6, 30, 0, 0, 0, 0, time.UTC)

func invent(t *testing.T, seed int64) world {
	t.Helper()
	var places []simulate.Place
	s := stats.NewStream(seed, "places", "")
	for i := range 61 {
		places = append(places, simulate.Place{Code: fmt.Sprintf("%02d", i+1), County: fmt.Sprintf("AL-%02d", i%12+1),
			Name: fmt.Sprintf("Vendi %d", i+1), People: 25_000 * math.Exp(.9*s.Normal())})
	}
	m, err := simulate.New(seed, places)
	if err != nil {
		t.Fatal(err)
	}
	w := world{Market: m, truth: map[[2]string]simulate.Truth{}}
	for _, c := range m.Truth {
		w.truth[[2]string{m.Places[c.Place].Code, m.Occupations[c.Occupation].Code}] = c
	}
	w.count(t)
	w.ask(t)
	slices.SortFunc(places, func(a, b simulate.Place) int { return cmp.Compare(b.People, a.People) })
	for i, p := range places {
		w.places = append(w.places, demand.Place{Municipality: p.Code, Third: int64(i * 3 / len(places))})
	}
	return w
}

type cellKey struct{ municipality, occupation string }

// count makes the counts of the ads: a notice is all ads of one opening.
func (w *world) count(t *testing.T) {
	t.Helper()
	code, county := map[string]string{}, map[string]string{}
	for _, o := range w.Occupations {
		code[o.Title] = o.Code
	}
	name := map[string]string{}
	for _, p := range w.Places {
		name[p.Name], county[p.Code] = p.Code, p.County
	}
	seen := map[string]bool{}
	firms := map[cellKey]map[string]int64{}
	err := w.Ads(end, func(a simulate.Ad) error {
		notice := a.ID[:strings.LastIndexByte(a.ID, '-')]
		if seen[notice] || a.Place == "" || a.Posted > "2026-06-30" {
			return nil
		}
		seen[notice] = true
		title := strings.TrimPrefix(strings.TrimPrefix(a.Title, "Kërkohet "), "Vend pune: ")
		k := cellKey{name[a.Place], code[title]}
		if firms[k] == nil {
			firms[k] = map[string]int64{}
		}
		n := int64(1)
		if _, after, ok := strings.Cut(a.Text, "vendeve të lira: "); ok {
			n, _ = strconv.ParseInt(after[:1], 10, 64)
		}
		firms[k][a.Employer] += n
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for k, of := range firms {
		c := demand.Count{Municipality: k.municipality, County: county[k.municipality], Occupation: k.occupation, Sources: 2}
		for firm, n := range of {
			c.Pairs++
			c.Openings += n
			c.Squares += n * n
			if firm != "" {
				c.Employers++
				c.Largest = max(c.Largest, n)
			}
		}
		c.Positions = c.Pairs
		w.counts = append(w.counts, c)
	}
}

// ask weighs the survey: by county and size, for those who did not answer.
func (w *world) ask(t *testing.T) {
	t.Helper()
	rows := w.Survey(end)
	strata := map[string]*stats.Disposition{}
	for _, r := range rows[1:] {
		d := strata[r[3]+r[4]]
		if d == nil {
			d = &stats.Disposition{}
			d.Frame, _ = strconv.ParseFloat(r[5], 64)
			strata[r[3]+r[4]] = d
		}
		d.Sampled++
		switch r[8] {
		case "1":
			d.Respondents++
		case "2":
			d.Nonrespondents++
		case "3":
			d.Unknown++
		case "4":
			d.Ineligible++
		}
	}
	code := map[string]string{}
	for _, o := range w.Occupations {
		code[o.Title] = o.Code
	}
	cells := map[cellKey]*demand.Surveyed{}
	for _, r := range rows[1:] {
		if r[8] != "1" {
			continue
		}
		weight, err := stats.NonresponseWeight(*strata[r[3]+r[4]])
		if err != nil || weight.Weight == nil {
			continue
		}
		for i := 16; i+2 < len(r) && r[i] != ""; i += 5 {
			k := cellKey{r[2], code[r[i]]}
			vacant, _ := strconv.ParseFloat(r[i+1], 64)
			hired, _ := strconv.ParseFloat(r[i+2], 64)
			y := *weight.Weight * (vacant + hired)
			if y == 0 {
				continue
			}
			if cells[k] == nil {
				cells[k] = &demand.Surveyed{Municipality: k.municipality, County: r[3], Occupation: k.occupation}
			}
			cells[k].Openings += y
			cells[k].Squares += y * y
			cells[k].Employers++
		}
	}
	for _, c := range cells {
		w.survey = append(w.survey, *c)
	}
	slices.SortFunc(w.survey, func(a, b demand.Surveyed) int {
		return cmp.Or(cmp.Compare(a.Municipality, b.Municipality), cmp.Compare(a.Occupation, b.Occupation))
	})
}

// needs are the other parts of the score, as they truly are.
func (w *world) needs() (list []tables.Component) {
	for k, c := range w.truth {
		minutes, wage, supply := float64(10+7*((c.Place+3*c.Occupation)%11)), 40_000., c.Graduates+.3*c.Jobseekers
		list = append(list, tables.Component{Municipality: k[0], Occupation: k[1], OpenShare: .5,
			Supply: &supply, Minutes: &minutes, Pay: &c.Pay, MinWage: &wage})
	}
	return list
}

func (w *world) trueScore(t *testing.T, c tables.Component) float64 {
	t.Helper()
	s, err := stats.Version1.Priority(stats.Needs{Demand: w.truth[[2]string{c.Municipality, c.Occupation}].Openings,
		Supply: *c.Supply, OpenShare: c.OpenShare, Pay: *c.Pay, MinWage: *c.MinWage, Minutes: *c.Minutes})
	if err != nil {
		t.Fatal(err)
	}
	return s.Total
}

// held counts what a release must reach (methods §9).
type held struct {
	cells, inside, places, allRanks, first, wrongFirst, out, wrongOut, ranked, tiers float64
	tau, rawTau, taus                                                                float64
}

func (h *held) score(t *testing.T, seed int64, survey, whole bool) {
	w := invent(t, seed)
	if !survey {
		w.survey = nil
	}
	m, err := demand.Fit(w.counts, w.survey, w.places)
	if err != nil {
		t.Fatal(err)
	}
	const draws = 2_000
	cells, err := m.Cells(demand.Sample{Probability: true}, seed, draws)
	if err != nil {
		t.Fatal(err)
	}
	needs := w.needs()
	in := priorities.Input{Cells: cells, Surveyed: m.Surveyed(), Seed: seed, Draws: draws,
		Draw: func(code string) []demand.Drawn { return m.Draw(code, seed, draws) }}
	if whole {
		in.Components = needs
	}
	r, err := priorities.Rank(context.Background(), in)
	if err != nil {
		t.Fatal(err)
	}
	scores := map[[2]string]float64{}
	for _, c := range needs {
		k := [2]string{c.Municipality, c.Occupation}
		scores[k] = w.truth[k].Openings
		if whole {
			scores[k] = w.trueScore(t, c)
		}
	}
	raw := map[[2]string]float64{}
	for _, c := range cells {
		k := [2]string{c.Municipality, c.Occupation}
		raw[k] = float64(c.Openings)
		if c.Candidate {
			h.cells++
			if d := w.truth[k].Openings; *c.Lo <= d && d <= *c.Hi {
				h.inside++
			}
		}
	}
	for _, v := range r.Verdicts {
		h.place(t, v, r.Priorities, scores, raw)
	}
}

func (h *held) place(t *testing.T, v tables.Verdict, all []tables.Priority, scores, raw map[[2]string]float64) {
	t.Helper()
	var list []tables.Priority
	var truth, got, counted []float64
	for _, p := range all {
		if p.Municipality == v.Municipality && p.K > 0 {
			k := [2]string{p.Municipality, p.Occupation}
			list = append(list, p)
			truth, got, counted = append(truth, scores[k]), append(got, p.Score), append(counted, raw[k])
		}
	}
	if len(list) == 0 {
		return
	}
	h.places++
	switch v.Verdict {
	case "ranked":
		h.ranked++
	case "tiers":
		h.tiers++
	}
	h.scoreList(list, truth)
	if tau, _, err := stats.RankCorrelation(got, truth); err == nil {
		if rawTau, _, err := stats.RankCorrelation(counted, truth); err == nil {
			h.tau += tau
			h.rawTau += rawTau
			h.taus++
		}
	}
}

func (h *held) scoreList(list []tables.Priority, truth []float64) {
	order := slices.Clone(truth)
	slices.SortFunc(order, func(a, b float64) int { return cmp.Compare(b, a) })
	all := 1.
	for i, p := range list {
		rank := int64(slices.Index(order, truth[i]) + 1)
		if rank < p.RankLo || rank > p.RankHi {
			all = 0
		}
		switch p.Tier {
		case "first":
			h.first++
			if rank > p.K {
				h.wrongFirst++
			}
		case "ruled_out":
			h.out++
			if rank <= p.K {
				h.wrongOut++
			}
		}
	}
	h.allRanks += all
}

// On simulated markets the bounds, the sets and the tiers keep the promises of
// methods §9.
func TestRankKeepsItsPromises(t *testing.T) {
	for _, kind := range []struct {
		name          string
		survey, whole bool
	}{{"the score, survey joined", true, true}, {"demand alone, survey joined", true, false}} {
		t.Run(kind.name, func(t *testing.T) {
			var h held
			for seed := range int64(3) {
				h.score(t, seed+1, kind.survey, kind.whole)
			}
			t.Logf("%.0f places, %.0f cells, ranked %.0f, tiers %.0f; tau %.3f, of raw counts %.3f", h.places, h.cells, h.ranked, h.tiers, h.tau/h.taus, h.rawTau/h.taus)
			for _, c := range []struct {
				what        string
				share, want float64
				least       bool
			}{
				{"candidates' intervals that hold the truth", h.inside / h.cells, .90, true},
				{"places whose rank sets hold all true ranks", h.allRanks / h.places, .95, true},
				{"first tiers a place", h.first / h.places, 1, true},
				{"first tier that is not in the top k", h.wrongFirst / h.first, .15, false},
				{"ruled out that are in the top k", h.wrongOut / h.out, .03, false},
				{"tau over that of raw counts", (h.tau - h.rawTau) / h.taus, .06, true},
			} {
				t.Logf("%-44s %.3f", c.what, c.share)
				if (c.share < c.want) == c.least && c.share != c.want {
					t.Errorf("%s: %.3f, want %.3f", c.what, c.share, c.want)
				}
			}
		})
	}
}
