package release_test

import (
	"fmt"
	"hash/fnv"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/zanat-al/zanat/pipeline/simulate"
	"github.com/zanat-al/zanat/transforms/place"
	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// marketEnd is the last day of the simulated year.
var marketEnd = time.Date(2026, 6, 30, 0, 0, 0, 0, time.UTC)

// slice is the part of a simulated market that a release is made of.
type slice struct {
	seed  int64
	share float64 // of its openings; the rest is not seen at all
	read  float64 // of those: read in time for this release
	asOf  string  // last day of the window
	from  string  // first day; a year before where empty
}

// simulated fills a warehouse with the ads of a market, read and coded without
// fault: what counts here is only what may leave.
func simulated(t testing.TB, s slice) *warehouse.DB {
	t.Helper()
	run := warehouse.Run{ID: "test", AsOf: date(t, s.asOf), Taxonomy: "core 1", Version: "0"}
	if s.from != "" {
		run.WindowStart = date(t, s.from) - 1
	}
	d, err := warehouse.Create(t.Context(), filepath.Join(t.TempDir(), "warehouse.duckdb"), run)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.Close() })
	towns := albania(t, d)
	var all []tables.Ad
	var notices []tables.Notice
	first := map[string]int64{}
	market(t, s.seed, towns, func(a simulate.Ad, code string, openings int64) {
		job, _ := strings.CutSuffix(a.ID, "r")
		job = job[:strings.LastIndexByte(job, '-')]
		if chance("seen", job) >= s.share || chance("read", job) >= s.read {
			return
		}
		ad := tables.Ad{
			ID: int64(len(all) + 1), Source: a.Source, Board: "duapune", Kind: "offer", Title: a.Title,
			Start: date(t, a.Posted), Occupations: []string{code}, OccupationCounts: []int64{openings},
			OccupationPhrases: []string{a.Title},
		}
		if town, ok := towns[a.Place]; ok {
			ad.Municipality, ad.County = to(town.Code), to(town.County)
		}
		if a.Employer != "" {
			ad.EmployerKey = to(a.Employer)
		}
		if first[job] == 0 {
			first[job] = ad.ID
		}
		all = append(all, ad)
		notices = append(notices, tables.Notice{AdID: ad.ID, NoticeID: first[job]})
	})
	write(t, d, all)
	write(t, d, notices)
	build(t, d)
	candidates(t, d)
	return d
}

// market hands on the ads of a market with the occupation that each names.
func market(t testing.TB, seed int64, towns map[string]tables.Municipality, each func(simulate.Ad, string, int64)) {
	t.Helper()
	gazetteer, err := place.Load("al")
	if err != nil {
		t.Fatal(err)
	}
	var places []simulate.Place
	for _, m := range gazetteer.Municipalities() {
		p := simulate.Place{Code: m.Code, County: m.County, Name: m.NameSq, People: 15_000}
		if m.Pop != nil {
			p.People = float64(*m.Pop)
		}
		places = append(places, p)
	}
	m, err := simulate.New(seed, places)
	if err != nil {
		t.Fatal(err)
	}
	codes := map[string]string{}
	for _, o := range m.Occupations {
		codes[o.Title] = o.Code
	}
	err = m.Ads(marketEnd, func(a simulate.Ad) error {
		title := strings.TrimPrefix(strings.TrimPrefix(a.Title, "Kërkohet "), "Vend pune: ")
		code, ok := codes[title]
		if !ok {
			return fmt.Errorf("no occupation is called %q", title)
		}
		openings := int64(1)
		if _, rest, ok := strings.Cut(a.Text, "Numri i vendeve të lira: "); ok {
			fmt.Sscan(rest[:1], &openings)
		}
		each(a, code, openings)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// albania writes the 12 counties and 61 municipalities as they are.
func albania(t testing.TB, d *warehouse.DB) map[string]tables.Municipality {
	t.Helper()
	gazetteer, err := place.Load("al")
	if err != nil {
		t.Fatal(err)
	}
	var counties []tables.County
	for c := range 12 {
		counties = append(counties, tables.County{Code: fmt.Sprintf("AL-%02d", c+1)})
	}
	towns := map[string]tables.Municipality{}
	var list []tables.Municipality
	for _, m := range gazetteer.Municipalities() {
		town := tables.Municipality{Code: m.Code, County: m.County, NameSq: m.NameSq}
		towns[m.NameSq] = town
		list = append(list, town)
	}
	write(t, d, counties)
	write(t, d, list)
	var groups []tables.Occupation
	for g := range 10 {
		groups = append(groups, tables.Occupation{Code: fmt.Sprint(g)})
	}
	write(t, d, groups)
	return towns
}

// chance is a number from 0 to 1 that hangs on the names alone.
func chance(names ...string) float64 {
	h := fnv.New64a()
	h.Write([]byte(strings.Join(names, "\x1f")))
	x := h.Sum64()
	x ^= x >> 33 // fnv's high bits hardly differ between like names
	x *= 0xff51afd7ed558ccd
	x ^= x >> 33
	return float64(x>>11) / (1 << 53)
}

func date(t testing.TB, iso string) tables.Date {
	t.Helper()
	d, err := tables.ParseDate(iso)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
