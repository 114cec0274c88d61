package stats

// skillMethods are the figures of skills and modules.
var skillMethods = map[string]method{
	"lq_shrunk": reads(func(in struct {
		Xsm   float64 `json:"x_sm"`
		Xm    float64 `json:"x_m"`
		Xs    float64 `json:"x_s"`
		X     float64
		Shape float64 `json:"prior_shape"`
	}) (object, error) {
		q, err := LocationQuotient(in.Xsm, in.Xm, in.Xs, in.X, in.Shape)
		if err != nil {
			return nil, err
		}
		return object{"expected": q.Expected, "raw": q.Raw, "lq": q.LQ,
			"specialised": q.Specialised}.with(q.Interval), nil
	}),
	"rca": reads(func(in struct{ Counts table }) (object, error) {
		rca, err := RCA(in.Counts.rows())
		return object{"rca": rca}, err
	}),
	"complementarity": reads(func(in struct{ Counts table }) (object, error) {
		theta, err := Complementarity(in.Counts.rows())
		return object{"theta": theta}, err
	}),
	"module_gap": reads(func(in struct {
		Share  list[float64]
		Low    list[float64] `json:"share_lo"`
		Taught list[truth]
	}) (object, error) {
		gap, missing, err := ModuleGap(in.Share, in.Low, truths(in.Taught))
		if err != nil {
			return nil, err
		}
		return object{"gap": gap, "missing": empty(missing)}, nil
	}),
	"employer_bootstrap": reads(func(in struct {
		Numerator, Denominator list[float64]
		Resamples              list[list[int]]
	}) (object, error) {
		resamples := make([][]int, len(in.Resamples))
		for i, r := range in.Resamples {
			resamples[i] = r
		}
		p, err := EmployerBootstrap(in.Numerator, in.Denominator, resamples)
		if err != nil {
			return nil, err
		}
		return object{"share": p.P}.with(p.Interval), nil
	}),
}
