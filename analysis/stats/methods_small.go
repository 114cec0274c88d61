package stats

// quantileMethods are the quantiles of samples and of distributions.
var quantileMethods = map[string]method{
	"quantile_type7": reads(func(in struct{ X, P list[float64] }) (object, error) {
		q := make([]float64, len(in.P))
		var err error
		for i, p := range in.P {
			if q[i], err = Quantile7(in.X, p); err != nil {
				return nil, err
			}
		}
		return object{"q": q}, nil
	}),
	"quantile_gamma": reads(func(in struct{ Shape, Rate, P float64 }) (object, error) {
		q, err := QuantileGamma(in.Shape, in.Rate, in.P)
		return object{"q": figure(q)}, err
	}),
	"quantile_beta": reads(func(in struct{ A, B, P float64 }) (object, error) {
		q, err := QuantileBeta(in.A, in.B, in.P)
		return object{"q": q}, err
	}),
	"quantile_t": reads(func(in struct{ DF, P float64 }) (object, error) {
		q, err := QuantileT(in.DF, in.P)
		return object{"q": figure(q)}, err
	}),
}

// countOf is x of n with a confidence, .95 when none is given.
type countOf struct {
	X, N       float64
	Confidence *float64
}

func (c countOf) confidence() float64 {
	if c.Confidence == nil {
		return .95
	}
	return *c.Confidence
}

func proportion(p Proportion, err error) (object, error) {
	if err != nil {
		return object{"p": nil}.with(p.Interval), err
	}
	return object{"p": p.P}.with(p.Interval), nil
}

// countMethods are intervals of counts, weights and distances.
var countMethods = map[string]method{
	"wilson": reads(func(in countOf) (object, error) {
		return proportion(Wilson(in.X, in.N, in.confidence()))
	}),
	"published_newcombe_wilson": reads(func(in countOf) (object, error) {
		return proportion(Wilson(in.X, in.N, in.confidence()))
	}),
	"clopper_pearson": reads(func(in countOf) (object, error) {
		return proportion(ClopperPearson(in.X, in.N, in.confidence()))
	}),
	"kish_neff": reads(func(in struct{ Weights list[float64] }) (object, error) {
		neff, deff, err := KishNeff(in.Weights)
		if err != nil {
			return object{"neff": 0}, err
		}
		return object{"neff": neff, "deff_w": deff}, nil
	}),
	"great_circle": reads(func(in struct {
		Lat1, Lon1, Lat2, Lon2 float64
		Radius                 *float64 `json:"radius_km"`
	}) (object, error) {
		radius := EarthKm
		if in.Radius != nil {
			radius = *in.Radius
		}
		km, err := GreatCircle(in.Lat1, in.Lon1, in.Lat2, in.Lon2, radius)
		return object{"km": km}, err
	}),
	"poisson_exact": reads(func(in countOf) (object, error) {
		i, err := PoissonExact(in.X, in.confidence())
		return object{}.with(i), err
	}),
	"nchs_rule": reads(func(in struct {
		P, Lo, Hi float64
		Neff      float64 `json:"n_eff"`
	}) (object, error) {
		if NCHSRule(in.P, Interval{in.Lo, in.Hi}, in.Neff) {
			return object{"verdict": "publish"}, nil
		}
		return object{"verdict": "not_enough_evidence"}, nil
	}),
	"chapman": reads(func(in struct{ N1, N2, Both float64 }) (object, error) {
		c, err := Chapman(in.N1, in.N2, in.Both)
		answer := object{"N": c.N, "var": c.Var, "observed": c.Observed}
		if err == nil {
			answer.with(c.Interval)
		}
		return answer, err
	}),
}
