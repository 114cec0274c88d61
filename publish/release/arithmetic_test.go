package release_test

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/zanat-al/zanat/analysis/stats"
	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/release"
	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// A reader with the open file, pencil and paper, who may be an employer and know what
// is her own, works backwards from what is told of skills, courses, quotients, seasons
// and pay. No small count comes out.
func TestArithmeticGivesNothingAway(t *testing.T) {
	for _, seed := range []uint64{1, 2} {
		d := rich(t, seed)
		s, _ := released(t, d)
		sharesTimesAll(t, d, s)
		told, _ := contractsTimesAll(t, d, s)
		if told == 0 {
			t.Error("no contracts are told: the test shows nothing")
		}
		effectsOfFirms(t, d, s)
		quotientsBack(t, d, s)
		monthsBack(t, d, s)
		medianOfOne(t, d, s)
	}
	_, _, _ = shared(t)
	sharesTimesAll(t, one.d, one.s)
	if _, withheld := contractsTimesAll(t, one.d, one.s); withheld == 0 {
		t.Error("all contracts are told: the test shows nothing")
	}
	effectsOfFirms(t, one.d, one.s)
	quotientsBack(t, one.d, one.s)
	medianOfOne(t, one.d, one.s)
}

// Read again, one more ad is found to ask for a skill: who subtracts the one release
// from the other must not find that ad. With many more, the share is told again.
func TestSharesOfTwoReleases(t *testing.T) {
	type row struct {
		Ad int64 `col:"ad_id"`
	}
	d := rich(t, 1)
	s, _, first := after(t, d)
	told := s.Shares("1100")
	if len(told) == 0 {
		t.Fatal("no share to change")
	}
	skill := told[len(told)-1].Skill.URI
	ads, err := warehouse.Query[row](t.Context(), d, query(t, "unasking"), "1100", skill)
	if err != nil || len(ads) < 200 {
		t.Fatalf("%d ads, %v", len(ads), err)
	}
	for more, want := range map[int]bool{0: true, 1: false, 200: true} {
		var rows []tables.AdSkill
		for _, a := range ads[:more] {
			rows = append(rows, tables.AdSkill{AdID: a.Ad, Skill: skill, Phrase: "di të bëjë"})
		}
		s, _, _ := after(t, rich(t, 1, rows...), first.Told)
		_, err := s.Number(t.Context(), "occupation_skill", "share", map[string]string{"occupation": "1100", "skill": skill})
		if (err == nil) != want {
			t.Errorf("%d ads more: %v", more, err)
		}
	}
}

// asked is how many positions of each firm of an occupation ask for a skill.
type asked struct {
	Occupation string   `col:"occupation"`
	Skill      string   `col:"skill"`
	Asked      []int64  `col:"asked"`
	Positions  []int64  `col:"positions"`
	Firms      []string `col:"firms"`
}

// count adds up what each firm has, and judges it by the rule.
func (a asked) count(of func(i int) int64) (total int64, small bool) {
	var by []int64
	named := int64(0)
	for i := range a.Firms {
		x := of(i)
		if x == 0 {
			continue
		}
		total += x
		by = append(by, x)
		if a.Firms[i] != "" {
			named++
		}
	}
	return total, release.Primary(total, named, by)
}

func askedIn(t *testing.T, d *warehouse.DB, question string) []asked {
	t.Helper()
	list, err := warehouse.Query[asked](t.Context(), d, query(t, question))
	if err != nil || len(list) == 0 {
		t.Fatalf("%d pairs, %v", len(list), err)
	}
	return list
}

// sharesTimesAll takes shares times all positions, and all less those.
func sharesTimesAll(t *testing.T, d *warehouse.DB, s *publish.Snapshot) {
	t.Helper()
	small, told := 0, 0
	for _, a := range askedIn(t, d, "asked") {
		asking, few := a.count(func(i int) int64 { return a.Asked[i] })
		_, fewRest := a.count(func(i int) int64 { return a.Positions[i] - a.Asked[i] })
		of := map[string]string{"occupation": a.Occupation, "skill": a.Skill}
		_, err := s.Number(t.Context(), "occupation_skill", "share", of)
		if few || fewRest {
			small++
			if err == nil {
				t.Errorf("%v: %d ask, of which few, and the share is told", of, asking)
			}
			for _, mart := range []string{"module_gap", "skill_bundle"} {
				numbers, _ := s.Numbers(t.Context(), mart, nil)
				mark := publish.MarkOf("occupation_skill", "share", of)
				for _, g := range numbers {
					if slices.Contains(g.Inputs, mark) {
						t.Errorf("%v: a share that is withheld goes into %s %v", of, mart, g.Cell)
					}
				}
			}
			continue
		}
		if err == nil {
			told++
		}
	}
	if small == 0 || told == 0 {
		t.Fatalf("%d pairs withheld, %d told: the test shows nothing", small, told)
	}
}

// contractsTimesAll takes shares of positions that promise a contract likewise.
func contractsTimesAll(t *testing.T, d *warehouse.DB, s *publish.Snapshot) (told, withheld int) {
	t.Helper()
	for _, a := range askedIn(t, d, "promised") {
		promise, few := a.count(func(i int) int64 { return a.Asked[i] })
		all, fewAll := a.count(func(i int) int64 { return a.Positions[i] })
		_, fewRest := a.count(func(i int) int64 { return a.Positions[i] - a.Asked[i] })
		n, ok := s.Contract(a.Occupation)
		switch {
		case !ok:
			t.Errorf("%s: no number", a.Occupation)
		case few || fewAll || fewRest:
			withheld++
			if n.Known() {
				t.Errorf("%s: %d of %d promise a contract, of which few, and the share is told", a.Occupation, promise, all)
			}
		case n.Known():
			told++
			if math.Abs(*n.Value-float64(promise)/float64(all)) > 1e-9 || *n.Lo > *n.Value || *n.Hi < *n.Value {
				t.Errorf("%s: %d of %d promise a contract, and %+v is told", a.Occupation, promise, all, n)
			}
		}
	}
	return told, withheld
}

// effectsOfFirms works out from all intervals of an occupation's shares how uneven its
// firms can be at most, and from that, as the second largest firm, how many positions
// the largest can have at most. The p % rule wants that to be 15 % too high at least.
func effectsOfFirms(t *testing.T, d *warehouse.DB, s *publish.Snapshot) {
	t.Helper()
	by := map[string][]int64{}
	for _, a := range askedIn(t, d, "asked") {
		by[a.Occupation] = slices.Sorted(slices.Values(a.Positions))
	}
	for occupation, firms := range by {
		effect := math.Inf(1)
		var shares []publish.Number
		for _, x := range s.Shares(occupation) {
			shares = append(shares, x.Share)
		}
		if n, ok := s.Contract(occupation); ok && n.Known() {
			shares = append(shares, n)
		}
		for _, share := range shares {
			for _, input := range share.Inputs {
				if text, ok := strings.CutPrefix(input, "design_effect="); ok && *share.Hi-*share.Lo < 1 {
					told, _ := strconv.ParseFloat(text, 64)
					effect = min(effect, told)
				}
			}
		}
		var usual []publish.Number
		for _, g := range s.ModuleGaps(occupation) {
			for _, skill := range append(g.Missing, g.Taught...) {
				usual = append(usual, skill.Share)
			}
		}
		for _, b := range s.Bundles(occupation) {
			usual = append(usual, b.Shares...)
		}
		for _, share := range usual { // their lower bound is .10 at least, the exact one
			all := float64(*share.N)
			for e := 1.; e < effect; e += .01 {
				if p, _ := stats.Wilson(*share.Value*all/e, all/e, .95); p.Lo < .10 {
					effect = min(effect, e)
				}
			}
		}
		if math.IsInf(effect, 1) {
			continue
		}
		var all int64
		for _, x := range firms {
			all += x
		}
		first, second := firms[len(firms)-1], firms[max(0, len(firms)-2)]
		most := int64(0)
		for y := int64(1); y <= all-second; y++ { // the rest with as even as can be
			if float64(y*y+second*second+all-second-y) <= effect*float64(all)+1e-6 {
				most = y
			}
		}
		if first > 1 && float64(most+1) < 1.15*float64(first) {
			t.Errorf("%s: the largest of %v is found to have %d at most (design effect %g)", occupation, firms, most, effect)
		}
	}
}

// quotientsBack inverts quotients: lq = (a + y/φ)/(a + E/φ). The attacker knows E and φ.
func quotientsBack(t *testing.T, d *warehouse.DB, s *publish.Snapshot) {
	t.Helper()
	type behind struct {
		Municipality string  `col:"municipality"`
		Skill        string  `col:"skill"`
		Notices      int64   `col:"notices"`
		Expected     float64 `col:"expected"`
		Dispersion   float64 `col:"dispersion"`
	}
	list, err := warehouse.Query[behind](t.Context(), d, query(t, "quotient"))
	if err != nil {
		t.Fatal(err)
	}
	steps := map[string][2]float64{"<0.5": {0, .5}, "0.5–0.8": {.5, .8}, "0.8–1.25": {.8, 1.25},
		"1.25–2": {1.25, 2}, "2–4": {2, 4}, "4+": {4, math.Inf(1)}}
	bands := map[string][2]int64{"<10": {5, 9}, "10–19": {10, 19}, "20–49": {20, 49}, "50+": {50, 500}}
	told := 0
	for _, b := range list {
		of := map[string]string{"municipality": b.Municipality, "skill": b.Skill}
		n, err := s.Number(t.Context(), "skill_quotient", "specialised", of)
		if err != nil {
			continue
		}
		told++
		band, err := s.Number(t.Context(), "municipality_skill", "band", of)
		if err != nil {
			t.Fatalf("%v is compared, and has no band", of)
		}
		step, err := s.Number(t.Context(), "skill_quotient", "quotient", of)
		var possible []int64
		for y := bands[band.Band][0]; y <= bands[band.Band][1]; y++ {
			post, e := stats.GammaPosterior(float64(y)/b.Dispersion, b.Expected/b.Dispersion, stats.Gamma{Shape: 4, Rate: 4})
			if e != nil {
				t.Fatal(e)
			}
			in := steps[step.Band]
			if (post.Lo > 1) == n.Yes() && (err != nil || post.Mean >= in[0] && post.Mean < in[1]) {
				possible = append(possible, y)
			}
		}
		if !slices.Contains(possible, b.Notices) {
			t.Fatalf("%v is %d, and the attacker says %v: the test is wrong", of, b.Notices, possible)
		}
		if len(possible) < 4 {
			t.Errorf("%v is %d, found among %v", of, b.Notices, possible)
		}
	}
	if told == 0 {
		t.Error("no quotient is told: the test shows nothing")
	}
}

// monthsBack takes the index of a month times a twelfth of all notices, which the
// attacker knows.
func monthsBack(t *testing.T, d *warehouse.DB, s *publish.Snapshot) {
	t.Helper()
	type monthly struct {
		Major      string  `col:"major"`
		Month      string  `col:"month"`
		Notices    int64   `col:"notices"`
		Employers  int64   `col:"employers"`
		ByEmployer []int64 `col:"by_employer"`
	}
	list, err := warehouse.Query[monthly](t.Context(), d, query(t, "monthly"))
	if err != nil {
		t.Fatal(err)
	}
	small := 0
	for _, m := range list {
		_, err := s.Number(t.Context(), "season", "index", map[string]string{"major": m.Major, "month": m.Month})
		if !release.Primary(m.Notices, m.Employers, m.ByEmployer) {
			continue
		}
		small++
		if err == nil {
			t.Errorf("%s in month %s: %d notices of %d employers, and its index is told", m.Major, m.Month, m.Notices, m.Employers)
		}
	}
	t.Logf("%d small months", small)
}

// medianOfOne looks for a median or a bound that is the pay of one or two firms.
func medianOfOne(t *testing.T, d *warehouse.DB, s *publish.Snapshot) {
	t.Helper()
	type stated struct {
		Occupation string  `col:"occupation"`
		County     string  `col:"county"`
		Firm       string  `col:"firm"`
		Lek        float64 `col:"lek"`
	}
	list, err := warehouse.Query[stated](t.Context(), d, query(t, "stated"))
	if err != nil {
		t.Fatal(err)
	}
	by := map[[2]string][]stated{}
	for _, x := range list {
		by[[2]string{"", x.Occupation}] = append(by[[2]string{"", x.Occupation}], x)
		if x.County != "" {
			by[[2]string{x.County, x.Occupation}] = append(by[[2]string{x.County, x.Occupation}], x)
		}
	}
	told, withheld := 0, 0
	for of, pays := range by {
		n, err := s.Number(t.Context(), "pay", "median", cellOf(of))
		if err != nil || !n.Known() {
			withheld++
			continue
		}
		told++
		firms := func(in func(float64) bool) (all, largest int) {
			each := map[string]int{}
			for _, p := range pays {
				if in(p.Lek) && p.Firm != "" {
					each[p.Firm]++
					largest = max(largest, each[p.Firm])
				}
			}
			return len(each), largest
		}
		all, largest := firms(func(float64) bool { return true })
		if all < 3 || 2*largest >= len(pays) {
			t.Errorf("%v: the median of %d pays of %d firms, %d of one", of, len(pays), all, largest)
		}
		if n.Lo == nil {
			continue
		}
		if all, _ := firms(func(x float64) bool { return x <= *n.Lo+500 }); all < 3 {
			t.Errorf("%v: the lower bound %v is the pay of %d firms", of, *n.Lo, all)
		}
		if all, _ := firms(func(x float64) bool { return x >= *n.Hi-500 }); all < 3 {
			t.Errorf("%v: the upper bound %v is the pay of %d firms", of, *n.Hi, all)
		}
	}
	if told == 0 || withheld == 0 {
		t.Errorf("%d medians told, %d not: the test shows nothing", told, withheld)
	}
}

func cellOf(of [2]string) map[string]string {
	cell := map[string]string{"occupation": of[1]}
	if of[0] != "" {
		cell["county"] = of[0]
	}
	return cell
}
