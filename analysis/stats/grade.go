package stats

// Agreement says how sources compare (methods §6).
type Agreement string

// The three answers of a comparison of sources.
const (
	Agree      Agreement = "agree"
	Disagree   Agreement = "disagree"
	Untestable Agreement = "untestable"
)

// Evidence is what stands behind a cell.
type Evidence struct {
	CV                float64 // posterior sd over mean
	Families          int     // families of sources: portals, employment service, survey
	ProbabilitySurvey bool
	NeffCounty        float64 // effective survey sample of the county
	Employers         int
	AgeMonths         float64
	Agreement         Agreement
	LargestShare      float64 // of the openings, by one employer
	CodingAlpha       float64 // Krippendorff's alpha of the occupation codes
	CodingUntested    bool    // no validation sample yet: no alpha
	Synthetic         bool    // no data of the place itself
}

// Grade is the evidence grade A to D and what holds it down.
type Grade struct {
	Letter string
	Caps   []string // ads_only, disagreement, ..., in that order
}

// EvidenceGrade grades a cell (methods §11): A and B by their lists of rules, C
// for cv <= 1 and 3 employers, else D, "not enough evidence". Each cap that
// applies keeps the grade at C and is named, also when the grade is C anyway.
func EvidenceGrade(e Evidence) Grade {
	g := Grade{"D", e.caps()}
	switch {
	case !(e.CV <= 1) || e.Employers < 3:
		return g
	case len(g.Caps) > 0:
		g.Letter = "C"
	case e.isA():
		g.Letter = "A"
	case e.CV <= .5 && e.Families >= 2 && e.Employers >= 5 && e.AgeMonths <= 18:
		g.Letter = "B"
	default:
		g.Letter = "C"
	}
	return g
}

func (e Evidence) isA() bool {
	return e.CV <= .25 && e.Families >= 2 && e.ProbabilitySurvey && e.NeffCounty >= 30 &&
		e.Agreement == Agree && e.Employers >= 10 && e.AgeMonths <= 12
}

func (e Evidence) caps() (names []string) {
	for _, c := range []struct {
		applies bool
		name    string
	}{
		{e.Families < 2 && !e.ProbabilitySurvey, "ads_only"},
		{e.Agreement == Disagree, "disagreement"},
		{e.Families >= 2 && !e.ProbabilitySurvey, "non_probability"},
		{e.Synthetic, "synthetic"},
		{e.CodingUntested || e.CodingAlpha < .8, "coding"},
		{e.LargestShare > .5, "dominated"},
		{e.Employers < 3, "few_employers"},
		{!(e.CV <= 1), "uncertain"},
	} {
		if c.applies {
			names = append(names, c.name)
		}
	}
	return names
}
