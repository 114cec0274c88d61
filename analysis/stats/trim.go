package stats

// Trimmed is what trimming did to raked weights.
type Trimmed struct {
	Weights []float64
	Rounds  int
	Cut     int // weights that were cut, over all rounds
}

// RakeTrimmed rakes, cuts weights above 5 times their mean to it, and rakes again,
// at most 5 rounds (methods §2). What the last raking lifts above the bound stays.
func RakeTrimmed(weights []float64, margins []Margin) (t Trimmed, err error) {
	if t.Weights, _, err = Rake(weights, margins); err != nil {
		return t, err
	}
	for t.Rounds < 5 {
		bound := 5 * Sum(t.Weights) / float64(len(t.Weights))
		cuts := 0
		for i, w := range t.Weights {
			if w > bound*(1+1e-9) {
				t.Weights[i] = bound
				cuts++
			}
		}
		if cuts == 0 {
			return t, nil
		}
		t.Cut += cuts
		t.Rounds++
		if t.Weights, _, err = Rake(t.Weights, margins); err != nil {
			return t, err
		}
	}
	return t, nil
}

// CellWeight is the weight of a survey cell.
type CellWeight struct {
	Base        float64  // frame over sampled
	Eligibility *float64 // share of eligible among resolved; nil when none is
	Factor      *float64 // for those who did not answer; nil without respondents
	Weight      *float64
	// Collapse: fewer than 5 respondents or a factor above 3; the cell must join its
	// neighbour.
	Collapse bool
}

// Disposition is what became of a cell's sampled units.
type Disposition struct{ Frame, Sampled, Respondents, Nonrespondents, Ineligible, Unknown float64 }

// NonresponseWeight is N/n times the factor for refusals and for units of unknown
// eligibility (methods §2). NoData for a cell nothing was sampled from.
func NonresponseWeight(d Disposition) (w CellWeight, err error) {
	for _, x := range []float64{d.Frame, d.Sampled, d.Respondents, d.Nonrespondents, d.Ineligible, d.Unknown} {
		if !finite(x) || x < 0 {
			return w, Invalid
		}
	}
	if d.Sampled == 0 {
		return w, NoData
	}
	w.Base = d.Frame / d.Sampled
	w.Collapse = true
	eligible := d.Respondents + d.Nonrespondents
	if eligible+d.Ineligible == 0 {
		return w, nil
	}
	w.Eligibility = new(eligible / (eligible + d.Ineligible))
	if d.Respondents == 0 {
		return w, nil
	}
	w.Factor = new((eligible + *w.Eligibility*d.Unknown) / d.Respondents)
	w.Weight = new(w.Base * *w.Factor)
	w.Collapse = d.Respondents < 5 || *w.Factor > 3
	return w, nil
}
