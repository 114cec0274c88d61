package stats

import "slices"

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
	"eb_marshall": reads(func(in struct{ Y, X list[float64] }) (object, error) {
		m, err := Marshall(in.Y, in.X)
		return object{"raw": m.Raw, "est": m.Estimate, "a": m.A, "b": m.B}, err
	}),
	"fay_herriot": reads(func(in struct {
		Y, D, X list[float64]
		Method  string
	}) (object, error) {
		x := make([][]float64, len(in.X))
		for i := range x {
			x[i] = []float64{1, in.X[i]}
		}
		return areaModel(FayHerriot(in.Y, in.D, x, in.Method))
	}),
	"published_fay_herriot_milk": reads(answerMilk),
	"official_calibration": reads(func(in struct {
		Ads    table         `json:"ads_sector_by_occupation"`
		Totals list[float64] `json:"official_total_by_sector"`
		Nation table         `json:"national_mix"`
	}) (object, error) {
		v, borrowed, err := OfficialTotals(in.Ads.rows(), in.Nation.rows(), in.Totals)
		return object{"vacancies": v, "borrowed_sectors": empty(borrowed)}, err
	}),
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

func areaModel(m AreaModel, err error) (object, error) {
	return object{"eblup": m.Estimate, "sigma2": m.Sigma2, "beta": m.Beta, "mse": m.MSE}, err
}

// answerMilk has an intercept and a dummy for each major area but the first.
func answerMilk(in struct {
	Y, SD list[float64]
	Major list[float64] `json:"major_area"`
}) (object, error) {
	if len(in.SD) != len(in.Y) || len(in.Major) != len(in.Y) {
		return nil, Invalid
	}
	levels := slices.Compact(slices.Sorted(slices.Values(in.Major)))
	d, x := make([]float64, len(in.Y)), make([][]float64, len(in.Y))
	for i, sd := range in.SD {
		d[i] = sd * sd
		x[i] = make([]float64, len(levels))
		x[i][0] = 1
		if l, _ := slices.BinarySearch(levels, in.Major[i]); l > 0 {
			x[i][l] = 1
		}
	}
	return areaModel(FayHerriot(in.Y, d, x, "REML"))
}
