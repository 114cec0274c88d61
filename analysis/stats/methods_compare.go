package stats

// comparisonMethods compare rates, sources, orders and families of tests.
var comparisonMethods = map[string]method{
	"poisson_ratio": reads(func(in struct{ X1, T1, X2, T2 float64 }) (object, error) {
		r, err := PoissonRatio(in.X1, in.T1, in.X2, in.T2, .95)
		if err != nil {
			return nil, err
		}
		return object{"ratio": figure(r.Ratio), "p": r.P, "ci": []any{figure(r.Lo), figure(r.Hi)}}, nil
	}),
	"source_agreement": reads(func(in struct {
		LogEstimate list[float64] `json:"log_estimate"`
		Variance    list[float64]
	}) (object, error) {
		r, err := SourceAgreement(in.LogEstimate, in.Variance)
		return object{"Q": r.Q, "p": r.P, "I2": r.I2, "tau2_DL": r.Tau2, "verdict": r.Verdict,
			"pooled_fixed": r.Fixed, "se_fixed": r.FixedSE,
			"pooled_random": r.Random, "se_random": r.RandomSE}, err
	}),
	"rank_correlation": reads(func(in struct{ X, Y list[float64] }) (object, error) {
		tau, rho, err := RankCorrelation(in.X, in.Y)
		if err != nil {
			return nil, err
		}
		return object{"kendall_tau_b": tau, "spearman": rho}, nil
	}),
	"holm": reads(func(in struct {
		P     list[float64]
		Alpha float64
	}) (object, error) {
		adjusted, err := Holm(in.P)
		reject := make([]bool, len(adjusted))
		for i, p := range adjusted {
			reject[i] = p <= in.Alpha
		}
		return object{"adjusted": empty(adjusted), "reject": reject}, err
	}),
}
