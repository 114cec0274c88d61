package gaps

import (
	"slices"

	"github.com/zanat-al/zanat/analysis/stats"
)

// leastPaid is the fewest notices with a pay whose median speaks for a place.
const leastPaid = 5

// paid is the pay of a position over the minimum wage of its day.
type paid struct {
	Municipality *string `col:"municipality"`
	County       *string `col:"county"`
	Occupation   string  `col:"occupation"`
	Ratio        float64 `col:"ratio"`
}

// pays are the ratios by occupation and area.
type pays map[[2]string][]float64

func newPays(rows []paid) pays {
	p := pays{}
	for _, r := range rows {
		areas := []string{"AL"}
		for _, area := range []*string{r.Municipality, r.County} {
			if area != nil {
				areas = append(areas, *area)
			}
		}
		for _, area := range areas {
			p[[2]string{area, r.Occupation}] = append(p[[2]string{area, r.Occupation}], r.Ratio)
		}
	}
	for _, list := range p {
		slices.Sort(list)
	}
	return p
}

// median is the middle pay over the minimum wage, with its bounds.
type median struct {
	n              int
	middle, lo, hi float64
	area           string // municipality, county or nation
}

// of is the median of the smallest area around the cell with at least 5 notices;
// n is 0 when even the country has fewer.
func (p pays) of(c cell) (m median, err error) {
	for _, a := range []struct{ code, name string }{{c.Municipality, "municipality"}, {c.County, "county"}, {"AL", "nation"}} {
		list := p[[2]string{a.code, c.Occupation}]
		if len(list) < leastPaid {
			continue
		}
		m.n, m.area = len(list), a.name
		if m.middle, err = stats.Quantile7(list, .5); err != nil {
			return m, err
		}
		m.lo, m.hi = orderBounds(list)
		return m, nil
	}
	return m, nil
}

// orderBounds is the 95 % interval of a median by order statistics. sorted has at
// least one value.
func orderBounds(sorted []float64) (lo, hi float64) {
	k := stats.MedianRank(len(sorted))
	return sorted[k-1], sorted[len(sorted)-k]
}
