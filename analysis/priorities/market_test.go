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
	"github.com/zanat-al/zanat/analysis/survey"
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
	w := world{Market: m}
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

// ask weighs the survey as the chain does.
func (w *world) ask(t *testing.T) {
	t.Helper()
	code := map[string]string{}
	for _, o := range w.Occupations {
		code[o.Title] = o.Code
	}
	var firms []survey.Firm
	for i, r := range w.Survey(end)[1:] {
		size := []string{"1-4", "5-9", "10-49", "50+"}[number(r[4])-1]
		f := survey.Firm{ID: int64(i), Municipality: &r[2], County: &r[3], SizeClass: &size,
			StratumSize: new(float64(number(r[5]))), Outcome: number(r[8]), Hires: new(number(r[13]))}
		if r[10] != "" {
			f.HiredAny = new(r[10] == "1")
		}
		for c := 16; c+2 < len(r) && r[c] != ""; c += 5 {
			f.Occupations = append(f.Occupations, code[r[c]])
			f.OfVacancies, f.OfHires = append(f.OfVacancies, number(r[c+1])), append(f.OfHires, number(r[c+2]))
		}
		firms = append(firms, f)
	}
	sample, err := survey.Weigh(firms, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range sample.Cells() {
		w.survey = append(w.survey, demand.Surveyed{Municipality: c.Municipality, County: c.County,
			Occupation: c.Occupation, Openings: c.Openings, Squares: c.Squares, Employers: c.Employers})
	}
}

// number is a cell of the survey, 0 where it is empty.
func number(cell string) int64 {
	n, _ := strconv.ParseInt(cell, 10, 64)
	return n
}

// needs are the other parts of the score, as they truly are.
func (w *world) needs() (list []tables.Component) {
	for _, c := range w.Truth {
		minutes, wage, supply := float64(10+7*((c.Place+3*c.Occupation)%11)), 40_000., c.Graduates+.3*c.Jobseekers
		list = append(list, tables.Component{Municipality: w.Places[c.Place].Code,
			Occupation: w.Market.Occupations[c.Occupation].Code, OpenShare: .5,
			Supply: &supply, Minutes: &minutes, Pay: &c.Pay, MinWage: &wage})
	}
	return list
}

// hold ranks a market as the chain would and holds the answer against the truth.
func hold(t *testing.T, h *simulate.Held, seed int64, survey, whole bool) {
	t.Helper()
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
	in := priorities.Input{Cells: cells, Surveyed: m.Surveyed(), Seed: seed, Draws: draws,
		Draw: func(code string) []demand.Drawn { return m.Draw(code, seed, draws) }}
	if whole {
		in.Components = w.needs()
	}
	r, err := priorities.Rank(context.Background(), in)
	if err != nil {
		t.Fatal(err)
	}
	err = h.Add(w.Market, simulate.Answer{Cells: cells, Components: in.Components, Priorities: r.Priorities, Verdicts: r.Verdicts})
	if err != nil {
		t.Fatal(err)
	}
}

// On simulated markets the bounds, the sets and the tiers keep the promises of
// methods §9. task check-method holds the whole chain to them, on more markets.
func TestRankKeepsItsPromises(t *testing.T) {
	for _, kind := range []struct {
		name          string
		worlds        int64
		survey, whole bool
	}{{"the score, survey joined", 2, true, true}, {"demand alone, survey joined", 1, true, false}} {
		t.Run(kind.name, func(t *testing.T) {
			var h simulate.Held
			for seed := range kind.worlds {
				hold(t, &h, seed+1, kind.survey, kind.whole)
			}
			t.Logf("%.0f lists, %.0f with ordinals; %.0f cells; tau %.3f, of raw counts %.3f",
				h.Places, h.RankedLists, h.Cells, h.Tau/h.Compared, h.RawTau/h.Compared)
			for _, m := range h.Measures() {
				t.Logf("%-60s %.3f", m.What, m.Value)
				if !m.Kept() {
					t.Errorf("%s: %.3f, the limit is %.2f", m.What, m.Value, m.Limit)
				}
			}
		})
	}
}
