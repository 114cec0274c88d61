package stats

import (
	"encoding/json"
	"maps"
	"math"
	"slices"
	"strings"
)

// surveyMethods are estimates from a stratified survey and its weights.
var surveyMethods = map[string]method{
	"svy_mean":   reads(answerSurveyMean),
	"svy_domain": reads(answerSurveyDomain),
	"svy_ratio":  reads(answerSurveyRatio),
	"rake":       answerRake,
	"calibrate":  reads(answerCalibrate),
	"nonresponse_weight": reads(func(in struct {
		N, Sampled, Respondents, Nonrespondents, Ineligible, Unknown float64
	}) (object, error) {
		w, err := NonresponseWeight(Disposition{in.N, in.Sampled, in.Respondents,
			in.Nonrespondents, in.Ineligible, in.Unknown})
		status := "ok"
		if w.Collapse {
			status = "collapse"
		}
		return object{"base": w.Base, "eligibility": w.Eligibility, "factor": w.Factor,
			"weight": w.Weight, "status": status}, err
	}),
	"borich": reads(func(in struct{ Importance, Competence list[*float64] }) (object, error) {
		b, err := Borich(in.Importance, in.Competence)
		if err != nil {
			return object{"n": 0}, err
		}
		return object{"n": b.N, "mean_importance": b.Importance, "mean_competence": b.Competence,
			"mwds": b.MWDS, "rankable": b.Rankable}, nil
	}),
	"published_survey_apistrat": reads(answerAPI),
}

// sample is the design of the vectors; fpc is on unless it says false.
type sample struct {
	Stratum list[string]
	Weight  list[float64]
	Size    list[float64] `json:"N_h"`
	FPC     *bool
}

func (s sample) design() (*Design, error) {
	if len(s.Stratum) != len(s.Weight) || len(s.Size) != len(s.Weight) {
		return nil, Invalid
	}
	rows := make([]Respondent, len(s.Weight))
	for i := range rows {
		rows[i] = Respondent{s.Stratum[i], s.Weight[i], s.Size[i]}
		if s.FPC != nil && !*s.FPC {
			rows[i].Size = math.Inf(1)
		}
	}
	return NewDesign(rows)
}

func answerSurveyMean(in struct {
	sample
	Y list[float64]
}) (object, error) {
	d, err := in.design()
	if err != nil {
		return nil, err
	}
	mean, err := d.Mean(in.Y, nil)
	if err != nil {
		return nil, err
	}
	total, err := d.Total(in.Y, nil)
	if err != nil {
		return nil, err
	}
	answer := object{"p": mean.Value, "se": mean.SE, "df": mean.DF, "neff_kish": d.Neff(),
		"total": total.Value, "total_se": total.SE}
	if slices.ContainsFunc(in.Y, func(y float64) bool { return y != 0 && y != 1 }) {
		return answer, nil
	}
	if i, n, err := d.KornGraubard(mean); err == nil {
		answer["kg_ci"], answer["kg_n"] = []float64{i.Lo, i.Hi}, n
	}
	if i, err := LogitInterval(mean); err == nil {
		answer["logit_ci"] = []float64{i.Lo, i.Hi}
	}
	return answer, nil
}

func answerSurveyDomain(in struct {
	sample
	Y      list[float64]
	Domain list[truth]
}) (object, error) {
	d, err := in.design()
	if err != nil {
		return nil, err
	}
	total, err := d.Total(in.Y, truths(in.Domain))
	if err != nil {
		return nil, err
	}
	mean, err := d.Mean(in.Y, truths(in.Domain))
	if err != nil {
		return nil, err
	}
	return object{"p": mean.Value, "se": mean.SE, "df": mean.DF,
		"total": total.Value, "total_se": total.SE}, nil
}

func answerSurveyRatio(in struct {
	sample
	Numerator, Denominator list[float64]
}) (object, error) {
	d, err := in.design()
	if err != nil {
		return nil, err
	}
	r, err := d.Ratio(in.Numerator, in.Denominator, nil)
	return object{"ratio": r.Value, "se": r.SE, "df": r.DF}, err
}

func answerAPI(in struct {
	sample
	API00, Enroll list[float64]
	Students      list[float64] `json:"api.stu"`
}) (object, error) {
	d, err := in.design()
	if err != nil {
		return nil, err
	}
	mean, err := d.Mean(in.API00, nil)
	if err != nil {
		return nil, err
	}
	total, err := d.Total(in.Enroll, nil)
	if err != nil {
		return nil, err
	}
	ratio, err := d.Ratio(in.Students, in.Enroll, nil)
	return object{"mean_api00": mean.Value, "se_api00": mean.SE, "total_enroll": total.Value,
		"se_total_enroll": total.SE, "ratio": ratio.Value, "se_ratio": ratio.SE}, err
}

// answerRake reads margins by name: NAME holds the groups, target_NAME the totals.
func answerRake(raw json.RawMessage) (object, error) {
	var in map[string]json.RawMessage
	if err := json.Unmarshal(raw, &in); err != nil {
		return nil, err
	}
	var base list[float64]
	if err := json.Unmarshal(in["base_weight"], &base); err != nil {
		return nil, err
	}
	var margins []Margin
	for _, key := range slices.Sorted(maps.Keys(in)) {
		name, is := strings.CutPrefix(key, "target_")
		if !is {
			continue
		}
		m := Margin{Name: name}
		var groups list[string]
		if err := json.Unmarshal(in[name], &groups); err != nil {
			return nil, err
		}
		if err := json.Unmarshal(in[key], &m.Target); err != nil {
			return nil, err
		}
		m.Group = groups
		margins = append(margins, m)
	}
	w, dropped, err := Rake(base, margins)
	if err != nil {
		return nil, err
	}
	neff, _, err := KishNeff(w)
	return object{"status": "converged", "weights": w, "neff_kish": neff, "dropped": empty(dropped)}, err
}

// answerCalibrate builds the model ~g+x with treatment contrasts.
func answerCalibrate(in struct {
	G        list[string]
	X        list[float64]
	Base     list[float64] `json:"base_weight"`
	Totals   map[string]float64
	Distance string
	Bounds   list[float64]
}) (object, error) {
	if len(in.G) != len(in.Base) || len(in.X) != len(in.Base) {
		return nil, Invalid
	}
	if len(in.G) == 0 {
		return nil, NoData
	}
	levels := slices.Compact(slices.Sorted(slices.Values(in.G)))
	totals := []float64{in.Totals["(Intercept)"]}
	for _, l := range levels[1:] {
		totals = append(totals, in.Totals["g"+l])
	}
	totals = append(totals, in.Totals["x"])
	rows := make([][]float64, len(in.Base))
	for i := range rows {
		rows[i] = make([]float64, len(totals))
		rows[i][0], rows[i][len(totals)-1] = 1, in.X[i]
		if l, _ := slices.BinarySearch(levels, in.G[i]); l > 0 {
			rows[i][l] = 1
		}
	}
	by := Distance{Name: in.Distance}
	if by.Name == "logit" {
		by = DefaultBounds
		if len(in.Bounds) == 2 {
			by.Lo, by.Hi = in.Bounds[0], in.Bounds[1]
		}
	}
	w, err := Calibrate(in.Base, rows, totals, by)
	if err != nil {
		return nil, err
	}
	return object{"status": "converged", "weights": w, "use_logit": slices.Min(w) < 0}, nil
}
