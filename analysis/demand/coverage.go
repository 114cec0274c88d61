package demand

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/mat"

	"github.com/zanat-al/zanat/analysis/stats"
)

// classes of occupations that are advertised alike: ISCO major groups 1–3, 4–5,
// 6–9 and the armed forces (methods §6).
const (
	classes = 3
	thirds  = 3
)

func class(occupation string) int {
	switch occupation[0] {
	case '1', '2', '3':
		return 0
	case '4', '5':
		return 1
	}
	return 2
}

// coverage is how many openings one advertised opening stands for, by class and
// by urban third: log q = level + class + third, with its uncertainty.
type coverage struct {
	mean []float64  // level, contrasts of two classes, of two thirds
	root *mat.Dense // Cholesky factor of the covariance, lower
	none bool       // nothing at all was advertised: the survey speaks alone
}

// contrastSD is the prior's standard deviation of a contrast of log q.
const contrastSD = .5

// fitCoverage finds q by quasi-Poisson regression of the surveyed openings on the
// advertised ones, group by group, each over k, the openings that one surveyed
// opening stands for; contrasts are N(0, .5²) beforehand. NoData when either side
// is empty.
func fitCoverage(advertised, surveyed [classes][thirds]float64, k float64) (coverage, error) {
	const n = 1 + classes - 1 + thirds - 1
	var a, y float64
	for c := range classes {
		for t := range thirds {
			a += advertised[c][t]
			y += surveyed[c][t]
		}
	}
	if a == 0 || y == 0 || k <= 0 {
		return coverage{}, stats.NoData
	}
	cov := coverage{mean: make([]float64, n)}
	cov.mean[0] = math.Log(y / a)
	var precision *mat.SymDense
	for range 100 {
		gradient := mat.NewVecDense(n, nil)
		precision = mat.NewSymDense(n, nil)
		for j := 1; j < n; j++ {
			gradient.SetVec(j, -cov.mean[j]/(contrastSD*contrastSD))
			precision.SetSym(j, j, 1/(contrastSD*contrastSD))
		}
		for c := range classes {
			for t := range thirds {
				x := row(c, t)
				mu := advertised[c][t] * math.Exp(cov.at(x, cov.mean)) / k
				for i := range n {
					gradient.SetVec(i, gradient.AtVec(i)+x[i]*(surveyed[c][t]/k-mu))
					for j := i; j < n; j++ {
						precision.SetSym(i, j, precision.At(i, j)+x[i]*x[j]*mu)
					}
				}
			}
		}
		var step mat.VecDense
		if err := step.SolveVec(precision, gradient); err != nil {
			return coverage{}, fmt.Errorf("coverage of ads: %w", stats.Singular)
		}
		largest := 0.
		for i := range n {
			cov.mean[i] += math.Max(-1, math.Min(1, step.AtVec(i)))
			largest = math.Max(largest, math.Abs(step.AtVec(i)))
		}
		if largest < 1e-10 {
			return cov.spread(precision)
		}
	}
	return coverage{}, fmt.Errorf("coverage of ads: %w", stats.NotConverged)
}

// row is the group's line of the design: level, and contrasts that add up to
// nothing over the classes and over the thirds.
func row(c, t int) [1 + classes - 1 + thirds - 1]float64 {
	x := [1 + classes - 1 + thirds - 1]float64{1}
	contrast := func(at, i int) {
		if i < 2 {
			x[at+i] = 1
		} else {
			x[at], x[at+1] = -1, -1
		}
	}
	contrast(1, c)
	contrast(3, t)
	return x
}

func (cov coverage) at(x [1 + classes - 1 + thirds - 1]float64, beta []float64) (eta float64) {
	for i, b := range beta {
		eta += x[i] * b
	}
	return eta
}

func (cov coverage) spread(precision *mat.SymDense) (coverage, error) {
	var chol mat.Cholesky
	if !chol.Factorize(precision) {
		return coverage{}, fmt.Errorf("coverage of ads: %w", stats.Singular)
	}
	var covariance mat.SymDense
	if err := chol.InverseTo(&covariance); err != nil {
		return coverage{}, fmt.Errorf("coverage of ads: %w", stats.Singular)
	}
	if !chol.Factorize(&covariance) {
		return coverage{}, fmt.Errorf("coverage of ads: %w", stats.Singular)
	}
	var lower mat.TriDense
	chol.LTo(&lower)
	cov.root = mat.DenseCopyOf(&lower)
	return cov, nil
}

// q is the middle of the openings an advertised opening stands for.
func (cov coverage) q(class, third int) float64 {
	if cov.none {
		return math.Inf(1)
	}
	if cov.root == nil {
		return 1 // no survey: advertised openings are all that is told
	}
	return math.Exp(cov.at(row(class, third), cov.mean))
}

// draw is q of all groups in one draw.
func (cov coverage) draw(s *stats.Stream) (q [classes][thirds]float64) {
	if cov.none {
		for c := range q {
			q[c] = [thirds]float64{math.Inf(1), math.Inf(1), math.Inf(1)}
		}
		return q
	}
	beta := make([]float64, len(cov.mean))
	z := make([]float64, len(cov.mean))
	for i := range z {
		z[i] = s.Normal()
	}
	for i := range beta {
		beta[i] = cov.mean[i]
		for j := 0; j <= i; j++ {
			beta[i] += cov.root.At(i, j) * z[j]
		}
	}
	for c := range classes {
		for t := range thirds {
			q[c][t] = math.Exp(cov.at(row(c, t), beta))
		}
	}
	return q
}
