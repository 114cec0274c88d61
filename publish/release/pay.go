package release

import (
	"fmt"
	"math"
	"slices"

	"github.com/zanat-al/zanat/analysis/stats"
	"github.com/zanat-al/zanat/publish"
)

// paid is the pay of an occupation's positions that state it, in the country (county
// "") or a county: over the minimum wage of its day, lowest first, each with its firm
// ("" for all that are not named).
type paid struct {
	County     string    `col:"county"`
	Occupation string    `col:"occupation"`
	Minimum    float64   `col:"minimum"` // lek a month, in the middle of the window
	Assumed    bool      `col:"assumed"` // some amounts are taken to be new lek
	Ratios     []float64 `col:"ratios"`
	Firms      []string  `col:"firms"`
}

// leastPaid is how many positions a median of grade C stands on.
const leastPaid = 30

// pay tells the median pay of occupations in the country, where it may be told, or
// why not, and in counties, where it may.
func (a *author) pay() {
	nation := map[string]paid{}
	for _, p := range a.paid {
		if p.County == "" {
			nation[p.Occupation] = p
		}
	}
	for _, c := range a.marts["nation_occupation"] {
		p, some := nation[name(c.Occupation)]
		switch {
		case c.Occupation == nil:
		case some && !a.untold[p.Occupation] && p.open():
			a.median(p)
		default:
			a.noPay(*c.Occupation)
		}
	}
	told := map[pair]bool{}
	for _, c := range a.marts["county_occupation"] {
		told[pair{name(c.County), name(c.Occupation)}] = !a.isHidden("positions", c, Middle, Fine)
	}
	for _, p := range a.paid {
		if p.County != "" && told[pair{p.County, p.Occupation}] && p.open() {
			a.median(p)
		}
	}
}

// noPay says of an occupation that its pay is not told. Whether somebody states one
// is not said either.
func (a *author) noPay(occupation string) {
	of := cell{"occupation": occupation}
	for _, measure := range []string{"median", "over_minimum"} {
		n := a.number("pay", measure, publish.Formula, of)
		n.State, n.Inputs = publish.Withheld, []string{"why=too few state it, or one firm too many of them"}
		a.list = append(a.list, n)
	}
}

// byFirm counts the positions of each firm, and the firms that are named, among the
// first so many or all.
func byFirm(firms []string) (by []int64, named int64) {
	times := map[string]int64{}
	for _, f := range firms {
		times[f]++
	}
	for _, f := range names(times) {
		by = append(by, times[f])
		if f != "" {
			named++
		}
	}
	return by, named
}

// open says that a median may be told: the rule holds for the positions that state
// pay, and no firm has half of them, so that the middle is not one firm's own pay.
func (p paid) open() bool {
	by, named := byFirm(p.Firms)
	return !Primary(int64(len(p.Firms)), named, by) && 2*slices.Max(by) < int64(len(p.Firms))
}

// median tells the middle pay, with bounds by order statistics where three firms lie
// at or beyond each of them.
func (a *author) median(p paid) {
	of := cell{"occupation": p.Occupation}
	if p.County != "" {
		of["county"] = p.County
	}
	middle, err := stats.Quantile7(p.Ratios, .5)
	if err != nil {
		return // no pay: not read by the query
	}
	n := a.number("pay", "median", publish.Formula, of)
	n.State, n.Grade, n.Value = publish.Value, "C", to(p.lek(middle))
	if n.Lo, n.Hi = p.bounds(); n.Lo == nil || len(p.Ratios) < leastPaid {
		n.Grade = "D"
	}
	n.Inputs = []string{"n=" + bandOf(int64(len(p.Ratios))).text, "unit=certain"}
	if p.Assumed {
		n.Inputs[1] = "unit=assumed"
	}
	over := a.number("pay", "over_minimum", publish.Formula, of)
	over.Inputs = []string{n.Mark(), fmt.Sprintf("minimum_wage=%.0f", p.Minimum)}
	over.State, over.Grade = publish.Value, n.Grade
	over.Value, over.Lo, over.Hi = p.over(n.Value), p.over(n.Lo), p.over(n.Hi)
	a.list = append(a.list, n, over)
}

// lek is a ratio to the minimum wage in lek a month, to 1,000.
func (p paid) lek(ratio float64) float64 { return math.Round(ratio*p.Minimum/1000) * 1000 }

// over is told lek over the minimum wage.
func (p paid) over(lek *float64) *float64 {
	if lek == nil {
		return nil
	}
	return to(hundredth(*lek / p.Minimum))
}

// bounds are the 95 % interval of the median, nil where it would be the pay of one
// or two firms.
func (p paid) bounds() (lo, hi *float64) {
	k := stats.MedianRank(len(p.Ratios))
	low, high := p.Ratios[k-1], p.Ratios[len(p.Ratios)-k]
	below, above := 0, len(p.Ratios)
	for below < len(p.Ratios) && p.Ratios[below] <= low {
		below++
	}
	for above > 0 && p.Ratios[above-1] >= high {
		above--
	}
	_, beneath := byFirm(p.Firms[:below])
	_, beyond := byFirm(p.Firms[above:])
	if beneath < employers || beyond < employers {
		return nil, nil
	}
	return to(p.lek(low)), to(p.lek(high))
}
