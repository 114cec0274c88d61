package stats

import "math"

// KornGraubard is the interval of a design-based proportion m of a design (Korn &
// Graubard 1998, Survey Methodology 24:193), and the n* it rests on: the size of a
// simple sample that knows as much, never more than the respondents. At 0 and at 1
// n* is Kish's. NoData without a degree of freedom.
func (d *Design) KornGraubard(m SurveyMean) (i Interval, n float64, err error) {
	if m.DF < 1 {
		return i, 0, NoData
	}
	p := math.Max(0, math.Min(1, m.Value))
	n = d.Neff()
	if p > 0 && p < 1 {
		if n, err = d.simpleSize(p, m); err != nil {
			return i, 0, err
		}
	}
	i, err = betaInterval(n*p, n, .95)
	return i, n, err
}

// simpleSize is min(n, p(1-p)/V·(t_{n-1}/t_df)²).
func (d *Design) simpleSize(p float64, m SurveyMean) (float64, error) {
	n := float64(len(d.rows))
	if m.SE == 0 || n < 2 {
		return n, nil
	}
	simple, err := QuantileT(n-1, .975)
	if err != nil {
		return 0, err
	}
	design, err := QuantileT(float64(m.DF), .975)
	if err != nil {
		return 0, err
	}
	t := simple / design
	return math.Min(n, p*(1-p)/(m.SE*m.SE)*t*t), nil
}

// LogitInterval is expit(logit p ± t·se/(p(1-p))), for 0 < p < 1. NoData without a
// degree of freedom, Undefined at 0 and at 1.
func LogitInterval(m SurveyMean) (Interval, error) {
	switch {
	case m.DF < 1:
		return Interval{}, NoData
	case m.Value <= 0 || m.Value >= 1:
		return Interval{}, Undefined
	}
	t, err := QuantileT(float64(m.DF), .975)
	if err != nil {
		return Interval{}, err
	}
	centre := math.Log(m.Value / (1 - m.Value))
	half := t * m.SE / (m.Value * (1 - m.Value))
	expit := func(x float64) float64 { return math.Exp(logistic(x)) }
	return Interval{expit(centre - half), expit(centre + half)}, nil
}
