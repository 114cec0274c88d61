package stats

// label is a code as text, whatever its JSON type.
type label string

func (l *label) UnmarshalJSON(data []byte) error {
	*l = label(data)
	return nil
}

func names(ls []label) []string {
	s := make([]string, len(ls))
	for i, l := range ls {
		s[i] = string(l)
	}
	return s
}

// codingMethods are agreement of coders and corrections for coding errors.
var codingMethods = map[string]method{
	"cohen_kappa": reads(func(in struct{ A, B list[label] }) (object, error) {
		k, err := CohenKappa(names(in.A), names(in.B))
		if err != nil {
			return object{"agreement": k.Agreement}, err
		}
		return object{"kappa": k.Kappa, "agreement": k.Agreement, "se": k.SE}.with(k.Interval), nil
	}),
	"fleiss_kappa": reads(func(in struct{ Data list[list[label]] }) (object, error) {
		codes := make([][]string, len(in.Data))
		for i, row := range in.Data {
			codes[i] = names(row)
		}
		k, err := FleissKappa(codes)
		if err != nil {
			return nil, err
		}
		return object{"kappa": k}, nil
	}),
	"krippendorff_alpha":     reads(answerAlpha),
	"published_krippendorff": reads(answerAlphas),
	"rogan_gladen": reads(func(in struct{ Pos, N, Se, Sp float64 }) (object, error) {
		c, err := RoganGladen(in.Pos, in.N, in.Se, in.Sp)
		if err != nil {
			return nil, err
		}
		return object{"apparent": c.Apparent.triple(), "unclamped": c.Unclamped.triple(),
			"clamped": c.Clamped.triple()}, nil
	}),
	"lang_reiczigel": reads(answerLang),
	"matrix_correction": reads(func(in struct {
		M table `json:"M_pred_given_true"`
		Q list[float64]
	}) (object, error) {
		pi, cond, err := MatrixCorrection(in.M.rows(), in.Q)
		answer := object{"status": "ok"}
		if cond > 0 {
			answer["cond"] = cond
		}
		if err == nil {
			answer["pi"] = pi
		}
		return answer, err
	}),
	"double_sampling": reads(func(in struct {
		Total   list[float64] `json:"N_pred"`
		Sampled list[float64] `json:"m_labelled"`
		Hits    list[float64] `json:"true_in_class"`
	}) (object, error) {
		share, se, err := DoubleSampling(in.Total, in.Sampled, in.Hits)
		if err != nil {
			return nil, err
		}
		return object{"share": share, "se": se}, nil
	}),
}

type coded struct {
	Data  list[list[*float64]]
	Level Level
}

func (c coded) alpha(level Level) (float64, error) {
	rows := make([][]*float64, len(c.Data))
	for i, r := range c.Data {
		rows[i] = r
	}
	return KrippendorffAlpha(rows, level)
}

func answerAlpha(in coded) (object, error) {
	if in.Level == "" {
		in.Level = NominalLevel
	}
	a, err := in.alpha(in.Level)
	if err != nil {
		return nil, err
	}
	return object{"alpha": a}, nil
}

func answerAlphas(in coded) (object, error) {
	answer := object{}
	for _, level := range []Level{NominalLevel, OrdinalLevel, IntervalLevel, RatioLevel} {
		a, err := in.alpha(level)
		if err != nil {
			return nil, err
		}
		answer[string(level)] = a
	}
	return answer, nil
}

func answerLang(in struct {
	Pos, N float64
	SePos  float64 `json:"se_pos"`
	SeN    float64 `json:"se_n"`
	SpNeg  float64 `json:"sp_neg"`
	SpN    float64 `json:"sp_n"`
}) (object, error) {
	e, err := LangReiczigel(in.Pos, in.N, Sampled{in.SePos, in.SeN}, Sampled{in.SpNeg, in.SpN})
	if err != nil {
		return nil, err
	}
	answer := object{"adjusted": e.Value}.with(e.Interval)
	if in.SeN > 0 && in.SpN > 0 {
		if c, err := RoganGladen(in.Pos, in.N, in.SePos/in.SeN, in.SpNeg/in.SpN); err == nil {
			answer["rogan_gladen"] = c.Unclamped.Value
		}
	}
	return answer, nil
}
