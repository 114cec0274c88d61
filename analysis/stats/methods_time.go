package stats

import "math"

// timeMethods are spells, series and their breaks.
var timeMethods = map[string]method{
	"stock_flow":       reads(answerFlows),
	"kaplan_meier":     reads(answerSurvival),
	"published_km_6mp": reads(answerSurvival),
	"seasonality": reads(func(in struct {
		Months list[float64] `json:"month_counts"`
		Phi    float64
	}) (object, error) {
		s, err := Seasonality(in.Months, in.Phi)
		if err != nil {
			return nil, err
		}
		return object{"index": s.Index, "peak_start_month": s.Peak, "p3": s.Share.P,
			"p3_lo": s.Share.Lo, "seasonal": s.Seasonal}, nil
	}),
	"chain_index": reads(func(in struct {
		Counts list[list[*float64]] `json:"counts_by_source"`
	}) (object, error) {
		rows := make([][]*float64, len(in.Counts))
		for i, r := range in.Counts {
			rows[i] = r
		}
		index, links, err := ChainIndex(rows)
		if err != nil {
			return nil, err
		}
		return object{"index": index, "status": links}, nil
	}),
	"change_points": reads(func(in struct {
		Counts  list[float64]
		MinSize int `json:"min_size"`
		Penalty *float64
	}) (object, error) {
		penalty := 2 * math.Log(float64(len(in.Counts)))
		if in.Penalty != nil {
			penalty = *in.Penalty
		}
		breaks, objective, err := ChangePoints(in.Counts, max(in.MinSize, 1), penalty)
		if err != nil {
			return nil, err
		}
		return object{"breaks": empty(breaks), "objective": objective}, nil
	}),
}

func answerFlows(in struct {
	Start, End, Headcount list[float64]
	A, B                  float64
}) (object, error) {
	if len(in.Start) != len(in.End) || len(in.Start) != len(in.Headcount) {
		return nil, Invalid
	}
	spells := make([]Spell, len(in.Start))
	for i := range spells {
		spells[i] = Spell{in.Start[i], in.End[i], in.Headcount[i]}
	}
	f, err := StockFlow(spells, in.A, in.B)
	return object{"stock_a": f.StockA, "stock_b": f.StockB, "inflow": f.Inflow, "exits": f.Exits}, err
}

func answerSurvival(in struct {
	Entry, Time list[float64]
	Event       list[truth]
}) (object, error) {
	if len(in.Entry) != len(in.Time) || len(in.Entry) != len(in.Event) {
		return nil, Invalid
	}
	lives := make([]Life, len(in.Time))
	for i := range lives {
		lives[i] = Life{in.Entry[i], in.Time[i], bool(in.Event[i])}
	}
	steps, median, err := KaplanMeier(lives)
	if err != nil {
		return nil, err
	}
	var t, s []float64
	var se, lo, hi []*float64
	for _, step := range steps {
		t, s = append(t, step.Time), append(s, step.S)
		se, lo, hi = append(se, step.SE), append(lo, step.Lo), append(hi, step.Hi)
	}
	return object{"t": empty(t), "S": empty(s), "greenwood_se": empty(se), "lo": empty(lo),
		"hi": empty(hi), "median": median}, nil
}
