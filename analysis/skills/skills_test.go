package skills

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/analysis/stats"
)

// three firms of 4, 3 and 3 positions, two skills.
func three() *demand {
	return &demand{occupation: "5131", positions: 10, dispersion: 3.4, sizes: []float64{4, 3, 3},
		skills: []skill{
			{counted: counted{Skill: "a", Asked: 7, Employers: 2, First: 4, Second: 3, Parts: []int64{0, 2}, Counts: []int64{4, 3}}},
			{counted: counted{Skill: "b", Asked: 2, Employers: 2, First: 1, Second: 1, Parts: []int64{1, 2}, Counts: []int64{1, 1}}},
		}}
}

// All skills at once give what the formula gives for each alone.
func TestResampleIsTheFormulas(t *testing.T) {
	d := three()
	draws := d.resample(stats.NewStream(1, "m", "k"))
	lists := stats.NewStream(1, "m", "k").Resamples(3, resampled)
	for i, asked := range [][]float64{{4, 0, 3}, {0, 1, 1}} {
		want, err := stats.EmployerBootstrap(asked, d.sizes, lists)
		if err != nil {
			t.Fatal(err)
		}
		got, err := stats.Bounds95(draws[i])
		if err != nil || got != want.Interval {
			t.Errorf("skill %d: %v, want %v; %v", i, got, want.Interval, err)
		}
	}
}

// thirty firms of three positions each, of which 15 ask for a and 3 for b, always.
func thirty() *demand {
	d := &demand{occupation: "5131", positions: 90, dispersion: 3, sizes: slices.Repeat([]float64{3}, 30)}
	for name, asked := range map[string]int64{"a": 15, "b": 3} {
		s := skill{counted: counted{Skill: name, Asked: 3 * asked, Employers: asked, First: 3, Second: 3}}
		for i := range asked {
			s.Parts, s.Counts = append(s.Parts, i), append(s.Counts, 3)
		}
		d.skills = append(d.skills, s)
	}
	slices.SortFunc(d.skills, byShare) // both shares are 0 yet: by name
	return d
}

// The interval that stands is never narrower than either of the two.
func TestTheWiderStands(t *testing.T) {
	for phi, method := range map[float64]string{1: "employer_bootstrap", 9: "wilson"} {
		d := thirty()
		d.dispersion = phi
		if err := d.estimate(1, false); err != nil {
			t.Fatal(err)
		}
		s := d.skills[0]
		w, _ := stats.Wilson(45/phi, 90/phi, .95)
		if s.method != method || s.share.P != .5 || s.share.Hi-s.share.Lo < w.Hi-w.Lo || s.draws != nil {
			t.Errorf("dispersion %g: %s %+v", phi, s.method, s.share)
		}
	}
}

// On invented firms of one to twelve positions, each with habits of its own, the
// interval holds the true share at least 19 times in 20; Wilson's alone, which takes
// positions for independent, does not.
func TestIntervalsCover(t *testing.T) {
	const worlds, truth = 300, .4
	var held, wilson int
	for w := range worlds {
		s := stats.NewStream(7, "firms", strconv.Itoa(w))
		d := &demand{}
		one := skill{counted: counted{Skill: "a"}}
		var squares float64
		for firm := range 50 {
			size := 1 + s.Index(3)*s.Index(3)*3
			habit := s.Gamma(.6, 1) // its share is Beta(.6, .9), of mean .4
			habit /= habit + s.Gamma(.9, 1)
			var asked int64
			for range size {
				if s.Uniform() < habit {
					asked++
				}
			}
			d.sizes, d.positions = append(d.sizes, float64(size)), d.positions+int64(size)
			squares += float64(size * size)
			one.Parts, one.Counts, one.Asked = append(one.Parts, int64(firm)), append(one.Counts, asked), one.Asked+asked
		}
		d.dispersion, d.skills = max(1, squares/float64(d.positions)), []skill{one}
		if err := d.estimate(1, false); err != nil {
			t.Fatal(err)
		}
		if got := d.skills[0].share; got.Lo <= truth && truth <= got.Hi {
			held++
		}
		if naive, _ := stats.Wilson(float64(one.Asked), float64(d.positions), .95); naive.Lo <= truth && truth <= naive.Hi {
			wilson++
		}
	}
	t.Logf("held in %d of %d worlds, Wilson's alone in %d", held, worlds, wilson)
	if held < .95*worlds || wilson > .85*worlds {
		t.Error("want 95 in 100, and less than 85 for Wilson's")
	}
}

// Parts stand for firms: over worlds of 1,000 firms dealt into 200, the bootstrap's
// interval is as wide as that of firms, within a tenth on average.
func TestPartsStandForFirms(t *testing.T) {
	var ratio []float64
	for w := range 20 {
		s := stats.NewStream(8, "firms", strconv.Itoa(w))
		firms := &demand{skills: []skill{{counted: counted{Skill: "a"}}}}
		dealt := &demand{sizes: make([]float64, 200), skills: []skill{{counted: counted{Skill: "a", Counts: make([]int64, 200)}}}}
		for firm := range int64(1_000) {
			size, asked := 1+s.Index(4), int64(0)
			if s.Uniform() < .3 {
				asked = int64(size)
			}
			firms.sizes = append(firms.sizes, float64(size))
			f, d := &firms.skills[0], &dealt.skills[0]
			f.Parts, f.Counts = append(f.Parts, firm), append(f.Counts, asked)
			dealt.sizes[firm%200] += float64(size)
			d.Counts[firm%200] += asked
			if firm < 200 {
				d.Parts = append(d.Parts, firm)
			}
		}
		width := func(d *demand) float64 {
			b, err := stats.Bounds95(d.resample(stats.NewStream(int64(w), "b", ""))[0])
			if err != nil {
				t.Fatal(err)
			}
			return b.Hi - b.Lo
		}
		ratio = append(ratio, width(dealt)/width(firms))
	}
	t.Logf("widths over those of firms: %.2f", ratio)
	if mean, _ := stats.Mean(ratio); math.Abs(mean-1) > .1 || slices.Min(ratio) < .7 || slices.Max(ratio) > 1.3 {
		t.Errorf("mean %.2f", mean)
	}
}

// Each case is a rule of methods §14 or §2.
func TestWithheld(t *testing.T) {
	wide := stats.Proportion{P: .5, Interval: stats.Interval{Lo: .2, Hi: .8}}
	narrow := stats.Proportion{P: .5, Interval: stats.Interval{Lo: .4, Hi: .6}}
	for name, c := range map[string]struct {
		asked, employers, first, second, of int64
		share                               stats.Proportion
		want                                string
	}{
		"four":                             {4, 4, 1, 1, 100, narrow, "count"},
		"two employers":                    {50, 2, 25, 25, 100, narrow, "employers"},
		"the third could work out the two": {50, 3, 45, 3, 100, narrow, "dominated"},
		"exactly 15 % is not sensitive":    {56, 3, 40, 10, 112, narrow, ""},
		"four that do not ask":             {96, 20, 5, 5, 100, narrow, "rest"},
		"all ask":                          {100, 20, 5, 5, 100, stats.Proportion{P: 1, Interval: stats.Interval{Lo: .96, Hi: 1}}, ""},
		"too wide":                         {50, 20, 5, 5, 100, wide, "precision"},
		"an effective 29":                  {15, 15, 1, 1, 29, narrow, "precision"},
	} {
		s := skill{counted: counted{Asked: c.asked, Employers: c.employers, First: c.first, Second: c.second}, share: c.share}
		if got := s.withheld(&demand{positions: c.of, dispersion: 1}); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// Nurses' skills go together, cooks' skills too, and no bundle mixes them.
func TestBundles(t *testing.T) {
	var pairs []pair
	for _, o := range []string{"2221", "3221", "5120", "9412"} {
		for i := range 4 {
			nurse := o == "2221" || o == "3221"
			pairs = append(pairs, pair{o, fmt.Sprintf("care%d", i), map[bool]int64{true: 20, false: 1}[nurse]},
				pair{o, fmt.Sprintf("cook%d", i), map[bool]int64{true: 1, false: 20}[nurse]})
		}
	}
	r, err := relate(pairs)
	if err != nil {
		t.Fatal(err)
	}
	d := &demand{occupation: "2221", positions: 40, dispersion: 1}
	for i, p := range pairs[:8] {
		d.skills = append(d.skills, skill{counted: counted{Skill: p.Skill, Asked: 20, Employers: 20, First: 1},
			share: stats.Proportion{P: .5 + float64(i)/100, Interval: stats.Interval{Lo: .45, Hi: .7}}})
	}
	bundles, err := r.bundles(d)
	if err != nil || len(bundles) != 2 {
		t.Fatalf("%d bundles, %v", len(bundles), err)
	}
	row := r.row(d, bundles[0], 1, map[string]label{"cook3": {"cook3", "bake", ""}, "cook2": {"cook2", "fry", "skuqje"}})
	if !slices.Equal(row.Skills, []string{"cook3", "cook2", "cook1", "cook0"}) ||
		row.NameEn != "bake; fry" || row.NameSq != "bake; skuqje" || row.Complementarity != 1 || !row.Released {
		t.Errorf("%+v", row)
	}
}

// A cluster of 20 is taken apart, and pairs are no module.
func TestFitting(t *testing.T) {
	leaf := func(i int) *stats.Tree { return &stats.Tree{Item: i, Size: 1} }
	chain := leaf(0)
	for i := 1; i < 20; i++ {
		chain = &stats.Tree{Left: chain, Right: leaf(i), Size: i + 1}
	}
	if got := fitting(chain); len(got) != 1 || len(got[0]) != most {
		t.Errorf("%v", got)
	}
	if got := fitting(&stats.Tree{Left: leaf(0), Right: leaf(1), Size: 2}); got != nil {
		t.Errorf("a pair became %v", got)
	}
}

// Each case is a course and what can be said of it.
func TestGaps(t *testing.T) {
	d := thirty()
	if err := d.estimate(1, true); err != nil {
		t.Fatal(err)
	}
	waiter, other := "5131", "9999"
	teaches := func(skill string, asked int64) []outcome {
		return []outcome{{Outcome: new("does " + skill), Skill: &skill, Status: "seen", Asked: asked},
			{Outcome: new("does more"), Status: "recalled"}}
	}
	for name, c := range map[string]struct {
		course
		status  string
		gap     float64
		missing []string
		surplus []string
	}{
		"teaches the one that is asked for": {course{"k", &waiter, teaches("a", 7)}, "known", 0, nil, nil},
		"teaches what nobody asks for":      {course{"k", &waiter, teaches("z", 0)}, "known", 1, []string{"a"}, []string{"does z"}},
		"no modules":                        {course{"k", &waiter, nil}, "module_unknown", 0, nil, nil},
		"no occupation":                     {course{"k", nil, teaches("a", 0)}, "occupation_unknown", 0, nil, nil},
		"an occupation with few positions":  {course{"k", &other, teaches("a", 0)}, "too_few", 0, nil, nil},
	} {
		rows, err := gapRows([]course{c.course}, []*demand{d})
		if err != nil {
			t.Fatal(err)
		}
		r := rows[0]
		if r.Status != c.status || !cmp.Equal(r.Missing, c.missing) || !cmp.Equal(r.Surplus, c.surplus) || r.Released {
			t.Errorf("%s: %+v", name, r)
		}
		if r.Gap != nil && (*r.Gap != c.gap || *r.Lo > *r.Gap || *r.Hi < *r.Gap || r.Modules != "recalled" || r.Unlinked != 1) {
			t.Errorf("%s: gap %g (%g to %g), %+v", name, *r.Gap, *r.Lo, *r.Hi, r)
		}
		if (r.Gap != nil) != (c.status == "known") {
			t.Errorf("%s: a gap without status known, or none with it", name)
		}
	}
}

// A place with as many as usual is not special, however many it has; a chain makes
// none special that forty firms would.
func TestQuotient(t *testing.T) {
	for name, c := range map[string]struct {
		local
		special bool
	}{
		"as usual":     {local{Asked: 100, OfPlace: 1_000, OfSkill: 1_000, OfAll: 10_000, Dispersion: 1}, false},
		"thrice usual": {local{Asked: 60, OfPlace: 200, OfSkill: 1_000, OfAll: 10_000, Dispersion: 1}, true},
		"one chain":    {local{Asked: 60, OfPlace: 200, OfSkill: 1_000, OfAll: 10_000, Dispersion: 40}, false},
	} {
		row, err := c.quotient()
		if err != nil || row.Specialised != c.special || row.Lo > row.LQ || row.Hi < row.LQ || math.Abs(row.Raw*row.Expected-float64(c.Asked)) > 1e-9 {
			t.Errorf("%s: %+v, %v", name, row, err)
		}
	}
}
