package demand

import (
	"fmt"
	"math"
	"slices"

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

// fitCoverage finds q by quasi-Poisson regression of the surveyed openings on the
// advertised ones, group by group, each over k, the openings that one surveyed
// opening stands for; contrasts are N(0, sd²) beforehand. A group without any ad says
// nothing of how much of it is advertised, and keeps what the prior says; where no
// surveyed opening lies in a group with ads, all groups count as one. NoData when
// either side is empty.
func fitCoverage(advertised, surveyed [classes][thirds]float64, k, sd float64) (coverage, error) {
	var a, y, both, seen float64
	for c := range classes {
		for t := range thirds {
			a += advertised[c][t]
			y += surveyed[c][t]
			if advertised[c][t] > 0 {
				both += surveyed[c][t]
				seen += advertised[c][t]
			} else {
				surveyed[c][t] = 0
			}
		}
	}
	if a == 0 || y == 0 || k <= 0 {
		return coverage{}, stats.NoData
	}
	if both == 0 { // each group's share of the survey is its share of the ads
		for c := range classes {
			for t := range thirds {
				surveyed[c][t] = y * advertised[c][t] / a
			}
		}
		both = y
	}
	cov := coverage{mean: make([]float64, 1+classes-1+thirds-1)}
	cov.mean[0] = math.Log(both / seen)
	f := fit{advertised, surveyed, k, sd}
	for range 100 {
		gradient, precision := f.slopes(cov.mean)
		var step mat.VecDense
		if err := step.SolveVec(precision, gradient); err != nil {
			return coverage{}, fmt.Errorf("coverage of ads: %w", stats.Singular)
		}
		next, moved := f.climb(cov.mean, step.RawVector().Data)
		if !moved {
			return cov.spread(precision)
		}
		cov.mean = next
	}
	return coverage{}, fmt.Errorf("coverage of ads: %w", stats.NotConverged)
}

// fit is what q is found from, group by group.
type fit struct {
	advertised, surveyed [classes][thirds]float64
	k, sd                float64
}

// loglik is the log of the posterior at beta, but for a constant. It is concave.
func (f fit) loglik(beta []float64) (l float64) {
	for _, b := range beta[1:] {
		l -= b * b / (2 * f.sd * f.sd)
	}
	for c := range classes {
		for t := range thirds {
			eta := coverage{}.at(row(c, t), beta)
			l += (f.surveyed[c][t]*eta - f.advertised[c][t]*math.Exp(eta)) / f.k
		}
	}
	return l
}

// slopes are the gradient of loglik and the negative of its second derivatives.
func (f fit) slopes(beta []float64) (*mat.VecDense, *mat.SymDense) {
	n := len(beta)
	gradient, precision := mat.NewVecDense(n, nil), mat.NewSymDense(n, nil)
	for j := 1; j < n; j++ {
		gradient.SetVec(j, -beta[j]/(f.sd*f.sd))
		precision.SetSym(j, j, 1/(f.sd*f.sd))
	}
	for c := range classes {
		for t := range thirds {
			x := row(c, t)
			mu := f.advertised[c][t] * math.Exp(coverage{}.at(x, beta)) / f.k
			for i := range n {
				gradient.SetVec(i, gradient.AtVec(i)+x[i]*(f.surveyed[c][t]/f.k-mu))
				for j := i; j < n; j++ {
					precision.SetSym(i, j, precision.At(i, j)+x[i]*x[j]*mu)
				}
			}
		}
	}
	return gradient, precision
}

// climb takes Newton's step, at most 1 in any coefficient, or the largest half,
// quarter … of it that leads upwards; false at the top.
func (f fit) climb(beta, step []float64) (next []float64, moved bool) {
	longest := 0.
	for _, d := range step {
		longest = math.Max(longest, math.Abs(d))
	}
	here := f.loglik(beta)
	for share := math.Min(1, 1/longest); share*longest > 1e-10; share /= 2 {
		next = slices.Clone(beta)
		for i, d := range step {
			next[i] += share * d
		}
		if f.loglik(next) > here {
			return next, true
		}
	}
	return nil, false
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
