package stats

import (
	"cmp"
	"math"
	"slices"
)

// Respondent is one row of a stratified survey. Size is the number of units in the
// stratum's frame; +Inf leaves out the finite-population correction.
type Respondent struct {
	Stratum      string
	Weight, Size float64
}

// Design is a stratified sample of single units, with its rows grouped by stratum.
type Design struct {
	rows   []Respondent
	strata [][]int // indices of rows, strata in order of name
	weight float64 // sum of weights
}

// SurveyMean is a weighted mean with its linearised standard error.
type SurveyMean struct {
	Value, SE float64
	DF        int // respondents - strata; no interval below 1
}

// NewDesign checks the rows of a survey: weights not below 0, not all 0, one frame
// size a stratum, at least as many as respondents.
func NewDesign(rows []Respondent) (*Design, error) {
	d := &Design{rows: rows}
	order := make([]int, len(rows))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(rows[a].Stratum, rows[b].Stratum) })
	for n, i := range order {
		r := rows[i]
		if !finite(r.Weight) || r.Weight < 0 || math.IsNaN(r.Size) {
			return nil, Invalid
		}
		if n == 0 || rows[order[n-1]].Stratum != r.Stratum {
			d.strata = append(d.strata, nil)
		} else if rows[order[n-1]].Size != r.Size {
			return nil, Invalid
		}
		last := len(d.strata) - 1
		d.strata[last] = append(d.strata[last], i)
	}
	for _, s := range d.strata {
		if rows[s[0]].Size < float64(len(s)) {
			return nil, Invalid
		}
	}
	weights := make([]float64, len(rows))
	for i, r := range rows {
		weights[i] = r.Weight
	}
	if d.weight = Sum(weights); d.weight == 0 {
		return nil, NoData
	}
	return d, nil
}

// Neff is Kish's effective sample size of the weights.
func (d *Design) Neff() float64 {
	squares := make([]float64, len(d.rows))
	for i, r := range d.rows {
		squares[i] = r.Weight * r.Weight
	}
	return d.weight * d.weight / Sum(squares)
}

func (d *Design) df() int { return len(d.rows) - len(d.strata) }

// variance is that of Σz: by stratum (1-n/N)·n/(n-1)·Σ(z-z̄)²; a single respondent
// of a larger stratum adds (1-1/N)z², uncentred (R's survey, lonely.psu "adjust").
func (d *Design) variance(z []float64) float64 {
	parts := make([]float64, len(d.strata))
	for h, s := range d.strata {
		n := float64(len(s))
		rest := 1 - n/d.rows[s[0]].Size
		var mean float64
		factor := rest
		if n > 1 {
			for _, i := range s {
				mean += z[i] / n
			}
			factor *= n / (n - 1)
		}
		for _, i := range s {
			parts[h] += factor * (z[i] - mean) * (z[i] - mean)
		}
	}
	return Sum(parts)
}

// Total is Σwy over the domain; a nil domain is everybody. Rows outside stay in the
// design, as they must (strata are never cut down to a domain).
func (d *Design) Total(y []float64, domain []bool) (SurveyMean, error) {
	if err := d.check(y, domain); err != nil {
		return SurveyMean{}, err
	}
	z := make([]float64, len(y))
	for i, r := range d.rows {
		if domain == nil || domain[i] {
			z[i] = r.Weight * y[i]
		}
	}
	return SurveyMean{Sum(z), math.Sqrt(d.variance(z)), d.df()}, nil
}

// Mean is Σwy/Σw over the domain, linearised (methods §2). NoData for a domain
// without weight.
func (d *Design) Mean(y []float64, domain []bool) (SurveyMean, error) {
	if err := d.check(y, domain); err != nil {
		return SurveyMean{}, err
	}
	one := make([]float64, len(y))
	for i := range one {
		one[i] = 1
	}
	return d.Ratio(y, one, domain)
}

// Ratio is Σwy/Σwx over the domain, linearised with z = w(y-Rx)/Σwx.
func (d *Design) Ratio(y, x []float64, domain []bool) (SurveyMean, error) {
	if err := cmp.Or(d.check(y, domain), d.check(x, domain)); err != nil {
		return SurveyMean{}, err
	}
	wy, wx := make([]float64, len(y)), make([]float64, len(y))
	for i, r := range d.rows {
		if domain == nil || domain[i] {
			wy[i], wx[i] = r.Weight*y[i], r.Weight*x[i]
		}
	}
	below := Sum(wx)
	if below == 0 {
		return SurveyMean{}, NoData
	}
	ratio := Sum(wy) / below
	for i := range wy {
		wy[i] = (wy[i] - ratio*wx[i]) / below
	}
	return SurveyMean{ratio, math.Sqrt(d.variance(wy)), d.df()}, nil
}

func (d *Design) check(y []float64, domain []bool) error {
	if len(y) != len(d.rows) || (domain != nil && len(domain) != len(y)) || !finite(y...) {
		return Invalid
	}
	return nil
}
