package stats

import "math"

// leastEvents is the fewest events that a prior is fitted to (methods §5).
const leastEvents = 5

// poolingShape is the shape beyond which areas cannot be told apart.
const poolingShape = 1e4

// ShapePrior is what is taken of the shape before the counts: log a ~ N(log Middle, SD²).
type ShapePrior struct{ Middle, SD float64 }

// UsualShape is the prior of methods §5: municipalities' mixes differ from their
// county's by about ±50 %.
var UsualShape = ShapePrior{Middle: 4, SD: .5}

// Fit is a gamma prior of areas' rates with the likelihood that chose it.
type Fit struct {
	Gamma
	LogLik float64
}

// GammaPoisson fits y_i ~ Poisson(E_i λ_i), λ_i ~ Gamma(a,b), by marginal (negative
// binomial) maximum likelihood (Clayton & Kaldor 1987, Biometrics 43:671). Areas
// with E = 0 say nothing and are left out.
// TooFewEvents when fewer than 5 events were seen; CompletePooling when the areas
// differ no more than Poisson counts do: no gain in likelihood, or a > 10,000.
func GammaPoisson(y, e []float64) (Fit, error) {
	m, err := newMarginal(y, e)
	if err != nil {
		return Fit{}, err
	}
	logShape := m.maximum(func(s float64) float64 { return m.profile(s).LogLik })
	fit := m.profile(logShape)
	if fit.Shape > poolingShape || fit.LogLik-m.poisson() < 1e-6 {
		return Fit{}, CompletePooling
	}
	return fit, nil
}

// GammaPoissonPrior is Fit with the usual prior.
func GammaPoissonPrior(y, e []float64) (Fit, error) { return UsualShape.Fit(y, e) }

// Fit is GammaPoisson with the prior. Used wherever results are published; the prior
// keeps a finite, so areas never pool completely. TooFewEvents as above.
func (p ShapePrior) Fit(y, e []float64) (Fit, error) {
	m, err := newMarginal(y, e)
	if err != nil {
		return Fit{}, err
	}
	return m.profile(m.maximum(func(s float64) float64 {
		d := (s - math.Log(p.Middle)) / p.SD
		return m.profile(s).LogLik - d*d/2
	})), nil
}

// marginal is the negative binomial likelihood of the areas with exposure.
type marginal struct{ y, e []float64 }

func newMarginal(y, e []float64) (marginal, error) {
	var m marginal
	if len(y) != len(e) {
		return m, Invalid
	}
	for i := range y {
		if !finite(y[i], e[i]) || y[i] < 0 || e[i] < 0 || (e[i] == 0 && y[i] > 0) {
			return m, Invalid
		}
		if e[i] > 0 {
			m.y, m.e = append(m.y, y[i]), append(m.e, e[i])
		}
	}
	switch {
	case len(m.y) == 0:
		return m, NoData
	case Sum(m.y) < leastEvents:
		return m, TooFewEvents
	}
	return m, nil
}

// poisson is the likelihood when all areas share one rate.
func (m marginal) poisson() float64 {
	rate := Sum(m.y) / Sum(m.e)
	terms := make([]float64, len(m.y))
	for i, y := range m.y {
		mu := rate * m.e[i]
		logFactorial, _ := math.Lgamma(y + 1)
		terms[i] = -mu - logFactorial
		if y > 0 {
			terms[i] += y * math.Log(mu)
		}
	}
	return Sum(terms)
}

// profile finds the best rate for a shape, and the likelihood there.
func (m marginal) profile(logShape float64) Fit {
	a := math.Exp(logShape)
	b := m.rate(a)
	terms := make([]float64, len(m.y))
	for i, y := range m.y {
		logFactorial, _ := math.Lgamma(y + 1)
		share := m.e[i] / (b + m.e[i])
		terms[i] = logRising(a, y) - logFactorial + a*math.Log1p(-share)
		if y > 0 {
			terms[i] += y * math.Log(share)
		}
	}
	return Fit{Gamma{a, b}, Sum(terms)}
}

// rate solves Σ (a+y)/(b+E) = n a/b, written as Σ (yb - aE)/(b+E) = 0, which
// rises in log b.
func (m marginal) rate(a float64) float64 {
	score := func(s float64) (v, slope float64) {
		b := math.Exp(s)
		for i, y := range m.y {
			e := m.e[i]
			v += (y*b - a*e) / (b + e)
			slope += b * e * (y + a) / ((b + e) * (b + e))
		}
		return v, slope
	}
	start := math.Log(a * Sum(m.e) / Sum(m.y))
	s, err := root(func(s float64) float64 { v, _ := score(s); return v },
		func(s float64) float64 { _, d := score(s); return d }, start)
	if err != nil {
		return math.Exp(start)
	}
	return math.Exp(s)
}

// maximum looks for the top of f over log shapes: a grid from e^-7 to e^13, then
// golden sections around its best point (Kiefer 1953, Proc. AMS 4:502).
func (m marginal) maximum(f func(float64) float64) float64 {
	const step = .5
	best, at := math.Inf(-1), 0.
	for s := -7.; s <= 13; s += step {
		if v := f(s); v > best {
			best, at = v, s
		}
	}
	return golden(f, at-step, at+step)
}

// golden narrows [low, high] around the top of f to 1e-9 or so.
func golden(f func(float64) float64, low, high float64) float64 {
	ratio := (math.Sqrt(5) - 1) / 2
	a, b := high-ratio*(high-low), low+ratio*(high-low)
	fa, fb := f(a), f(b)
	for high-low > 1e-9 {
		if fa >= fb {
			high, b, fb = b, a, fa
			a = high - ratio*(high-low)
			fa = f(a)
		} else {
			low, a, fa = a, b, fb
			b = low + ratio*(high-low)
			fb = f(b)
		}
	}
	return (low + high) / 2
}

// logRising is log Γ(a+y) - log Γ(a); for a large a by Stirling's series, where
// the difference of two large numbers would lose its digits.
func logRising(a, y float64) float64 {
	if a < 20 {
		whole, _ := math.Lgamma(a + y)
		part, _ := math.Lgamma(a)
		return whole - part
	}
	tail := func(x float64) float64 { return (1 - (1-2/(7*x*x))/(30*x*x)) / (12 * x) }
	return (a-.5)*math.Log1p(y/a) + y*math.Log(a+y) - y + tail(a+y) - tail(a)
}
