package stats

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/mat"
)

// AreaModel is a fitted Fay-Herriot model (1979, JASA 74:269): y_i = x_i'β + v_i + e_i
// with Var v = Sigma2 and Var e_i = D_i known.
type AreaModel struct {
	Sigma2   float64
	Beta     []float64
	Estimate []float64 // EBLUP; the synthetic x'β where Sigma2 is 0
	MSE      []float64
}

// FayHerriot fits by "REML", "ML" or "FH" (the method of moments), with the mean
// squared errors of Prasad & Rao (1990) and Datta & Lahiri (2000), as R's sae. NoData
// for no more areas than columns of x, Singular for dependent columns.
func FayHerriot(y, d []float64, x [][]float64, method string) (AreaModel, error) {
	n := len(y)
	if len(d) != n || len(x) != n || !finite(y...) || !slices.Contains([]string{"REML", "ML", "FH"}, method) {
		return AreaModel{}, Invalid
	}
	if n == 0 || n <= len(x[0]) {
		return AreaModel{}, NoData
	}
	design := mat.NewDense(n, len(x[0]), nil)
	for i := range x {
		if len(x[i]) != len(x[0]) || !finite(x[i]...) || !finite(d[i]) || d[i] <= 0 {
			return AreaModel{}, Invalid
		}
		design.SetRow(i, x[i])
	}
	a := &areaData{y: y, d: d, x: design}
	if _, err := a.weigh(0); err != nil {
		return AreaModel{}, err
	}
	sigma2, err := a.variance(method)
	if err != nil {
		return AreaModel{}, err
	}
	return a.model(sigma2, method)
}

type areaData struct {
	y, d []float64
	x    *mat.Dense
}

// weighed is the generalised least squares fit at one variance.
type weighed struct {
	v, v2    []float64 // 1/(σ²+D) and its square
	q        mat.Dense // (X'VX)⁻¹
	beta     []float64
	residual []float64
}

func (a *areaData) weigh(sigma2 float64) (*weighed, error) {
	n, p := a.x.Dims()
	w := &weighed{v: make([]float64, n), v2: make([]float64, n), residual: make([]float64, n)}
	xtvx, xtvy := mat.NewDense(p, p, nil), mat.NewVecDense(p, nil)
	for i := range n {
		w.v[i] = 1 / (sigma2 + a.d[i])
		w.v2[i] = w.v[i] * w.v[i]
		row := a.x.RawRowView(i)
		for j := range p {
			xtvy.SetVec(j, xtvy.AtVec(j)+w.v[i]*row[j]*a.y[i])
			for k := range p {
				xtvx.Set(j, k, xtvx.At(j, k)+w.v[i]*row[j]*row[k])
			}
		}
	}
	if err := w.q.Inverse(xtvx); err != nil {
		return nil, Singular
	}
	var beta mat.VecDense
	beta.MulVec(&w.q, xtvy)
	w.beta = beta.RawVector().Data
	for i := range n {
		w.residual[i] = a.y[i] - dot(a.x.RawRowView(i), w.beta)
	}
	return w, nil
}

// trace is tr(Q X' diag(c) X).
func (a *areaData) trace(q *mat.Dense, c []float64) float64 {
	parts := make([]float64, len(c))
	for i := range c {
		parts[i] = c[i] * a.quadratic(q, i)
	}
	return Sum(parts)
}

// quadratic is x_i' Q x_i.
func (a *areaData) quadratic(q *mat.Dense, i int) float64 {
	row := a.x.RawRowView(i)
	var sum float64
	for j := range row {
		sum += row[j] * dot(q.RawRowView(j), row)
	}
	return sum
}

// score is the derivative whose root is σ², and the information that scales it.
func (a *areaData) score(sigma2 float64, method string) (s, information float64, err error) {
	w, err := a.weigh(sigma2)
	if err != nil {
		return 0, 0, err
	}
	n, p := a.x.Dims()
	fits, ofV := make([]float64, n), make([]float64, n)
	for i, r := range w.residual {
		fits[i], ofV[i] = r*r*w.v2[i], r*r*w.v[i]
	}
	switch method {
	case "FH":
		return Sum(ofV) - float64(n-p), Sum(w.v), nil
	case "ML":
		return .5 * (Sum(fits) - Sum(w.v)), .5 * Sum(w.v2), nil
	}
	// REML: tr P = Σv - tr(QX'V²X); tr P² for the step alone, by its leading part.
	v2 := w.v2
	return .5 * (Sum(fits) - Sum(w.v) + a.trace(&w.q, v2)), .5 * Sum(v2), nil
}

// variance climbs to the root of the score by scoring, cut at 0.
func (a *areaData) variance(method string) (float64, error) {
	sigma2, err := Quantile7(a.d, .5)
	if err != nil {
		return 0, err
	}
	for range 5000 {
		s, information, err := a.score(sigma2, method)
		if err != nil {
			return 0, err
		}
		next := math.Max(0, sigma2+s/information)
		if math.Abs(next-sigma2) <= 1e-13*math.Max(next, 1e-3) {
			return next, nil
		}
		sigma2 = next
	}
	return 0, NotConverged
}

func (a *areaData) model(sigma2 float64, method string) (AreaModel, error) {
	w, err := a.weigh(sigma2)
	if err != nil {
		return AreaModel{}, err
	}
	n := float64(len(a.y))
	sum1, sum2 := Sum(w.v), Sum(w.v2)
	ofSigma, bias := 2/sum2, 0.
	switch method {
	case "ML":
		bias = -a.trace(&w.q, w.v2) / sum2
	case "FH":
		ofSigma = 2 * n / (sum1 * sum1)
		bias = 2 * (n*sum2 - sum1*sum1) / (sum1 * sum1 * sum1)
	}
	m := AreaModel{Sigma2: sigma2, Beta: w.beta}
	for i, d := range a.d {
		b := d * w.v[i] // weight of the synthetic part
		m.Estimate = append(m.Estimate, a.y[i]-b*w.residual[i])
		m.MSE = append(m.MSE, sigma2*b+b*b*a.quadratic(&w.q, i)+2*b*b*ofSigma*w.v[i]-bias*b*b)
	}
	return m, nil
}
