package stats

import "math"

// Marshalls are rates shrunken towards their mean by moments.
type Marshalls struct {
	Raw, Estimate []float64
	A, B          float64 // variance of the true rates, and their mean
}

// Marshall shrinks the rates y/x of areas by the method of moments (Marshall 1991,
// Appl. Stat. 40:283; as spdep's EBest): a check of GammaPoisson, and quick. A
// variance below 0 is taken as 0.
func Marshall(y, x []float64) (m Marshalls, err error) {
	if len(y) != len(x) {
		return m, Invalid
	}
	for i := range y {
		if !finite(y[i], x[i]) || y[i] < 0 || x[i] <= 0 {
			return m, Invalid
		}
		m.Raw = append(m.Raw, y[i]/x[i])
	}
	exposed := Sum(x)
	if len(y) == 0 {
		return m, NoData
	}
	m.B = Sum(y) / exposed
	squares := make([]float64, len(y))
	for i, r := range m.Raw {
		squares[i] = x[i] * (r - m.B) * (r - m.B)
	}
	m.A = math.Max(0, Sum(squares)/exposed-m.B/(exposed/float64(len(y))))
	for i, r := range m.Raw {
		weight := 0.
		if m.A > 0 {
			weight = m.A / (m.A + m.B/x[i])
		}
		m.Estimate = append(m.Estimate, m.B+weight*(r-m.B))
	}
	return m, nil
}
