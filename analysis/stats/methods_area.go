package stats

// posteriors holds posteriors column by column, as the vectors write them.
type posteriors struct{ mean, median, lo, hi, shrink []float64 }

func (ps *posteriors) add(p Posterior) {
	ps.mean, ps.median = append(ps.mean, p.Mean), append(ps.median, p.Median)
	ps.lo, ps.hi = append(ps.lo, p.Lo), append(ps.hi, p.Hi)
	ps.shrink = append(ps.shrink, p.Shrink)
}

func posteriorsOf(y, e []float64, prior Gamma) (ps posteriors, err error) {
	if len(y) != len(e) {
		return ps, Invalid
	}
	for i := range y {
		p, err := GammaPosterior(y[i], e[i], prior)
		if err != nil {
			return ps, err
		}
		ps.add(p)
	}
	return ps, nil
}

// areaMethods are the estimates for small areas.
var areaMethods = map[string]method{
	"gamma_posterior": reads(func(in struct {
		Y, E        list[float64]
		Shape, Rate float64
	}) (object, error) {
		ps, err := posteriorsOf(in.Y, in.E, Gamma{in.Shape, in.Rate})
		return object{"mean": ps.mean, "median": ps.median, "lo": ps.lo, "hi": ps.hi}, err
	}),
	"eb_gamma_poisson":             reads(answerGammaPoisson),
	"published_clayton_kaldor_lip": reads(answerLip),
}

type areas struct{ Y, E list[float64] }

func answerGammaPoisson(in areas) (object, error) {
	fit, err := GammaPoisson(in.Y, in.E)
	if err != nil {
		if pooled := Sum(in.E); pooled > 0 {
			return object{"rate_pooled": Sum(in.Y) / pooled}, err
		}
		return nil, err
	}
	ps, err := posteriorsOf(in.Y, in.E, fit.Gamma)
	return object{
		"status": "fitted", "shape": fit.Shape, "rate": fit.Rate, "loglik": fit.LogLik,
		"mean": ps.mean, "lo": ps.lo, "hi": ps.hi, "shrink": ps.shrink,
	}, err
}

// answerLip names the figures as SpatialEpi does: the prior's mean mu, rates RR.
func answerLip(in areas) (object, error) {
	fit, err := GammaPoisson(in.Y, in.E)
	if err != nil {
		return nil, err
	}
	ps, err := posteriorsOf(in.Y, in.E, fit.Gamma)
	return object{"shape": fit.Shape, "mu": fit.Shape / fit.Rate,
		"RR": ps.mean, "lo": ps.lo, "hi": ps.hi}, err
}
