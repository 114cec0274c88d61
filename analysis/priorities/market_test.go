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
				h.Lists, h.RankedLists, h.Cells, h.Tau/h.Compared, h.RawTau/h.Compared)
			for _, m := range h.Measures() {
				t.Logf("%-60s %.3f", m.What, m.Value)
				if !m.Kept() {
					t.Errorf("%s: %.3f, the limit is %.2f", m.What, m.Value, m.Limit)
				}
			}
		})
	}
}
