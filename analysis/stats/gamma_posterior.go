package stats

// Gamma is a gamma distribution; its mean is Shape over Rate.
type Gamma struct{ Shape, Rate float64 }

// Posterior is what is known of a Poisson rate after seeing y events at exposure e.
type Posterior struct {
	Gamma
	Mean, Median float64
	Interval     // 2.5 and 97.5 % points
	// Shrink is e/(e+rate): the weight of the cell's own count against the prior.
	Shrink float64
}

// GammaPosterior is Gamma(a+y, b+E) of a prior Gamma(a,b), with its equal-tailed
// 95 % interval. y and E may be fractions (counts over their dispersion). Invalid
// for a prior or posterior that is not proper.
func GammaPosterior(y, e float64, prior Gamma) (Posterior, error) {
	g := Gamma{prior.Shape + y, prior.Rate + e}
	if !finite(g.Shape, g.Rate) || y < 0 || e < 0 || prior.Shape < 0 || prior.Rate < 0 ||
		g.Shape == 0 || g.Rate == 0 {
		return Posterior{}, Invalid
	}
	post := Posterior{Gamma: g, Mean: g.Shape / g.Rate, Shrink: e / g.Rate}
	for _, point := range []struct {
		p  float64
		to *float64
	}{{.025, &post.Lo}, {.5, &post.Median}, {.975, &post.Hi}} {
		q, err := QuantileGamma(g.Shape, g.Rate, point.p)
		if err != nil {
			return Posterior{}, err
		}
		*point.to = q
	}
	return post, nil
}
