package release

import "github.com/zanat-al/zanat/publish"

// survey are the answers of employers. A county without an answer was not looked
// at: missing, not zero. Under 5 answers nothing is told.
func (a *author) survey() {
	for _, c := range a.marts["survey_count"] {
		of := cell{"county": name(c.County)}
		answers := a.number("survey_count", "answers", publish.Count, of)
		few := c.Count < fewest || a.beside(name(c.County))
		answers.State = publish.Value
		switch {
		case c.Count == 0:
			answers.State = publish.Missing
		case few:
			answers.State = publish.Withheld
		default:
			answers.Value, answers.N, answers.Employers = to(float64(c.Count)), to(c.Count), to(c.Count)
		}
		a.list = append(a.list, answers)
		a.sum("vacancies", of, c.VacanciesAnswers, c.Vacancies, c.VacanciesByAnswer)
		a.sum("hires", of, c.HiresAnswers, c.Hires, c.HiresByAnswer)
	}
}

// beside says that some estimate of a county is withheld with another: then the
// answers that it stands on are too.
func (a *author) beside(county string) bool {
	for _, measure := range a.surveySystems() {
		if a.hidden[keyOf("survey "+measure, Cell{Place: Middle, County: county})] {
			return true
		}
	}
	return false
}

// sum tells what employers added up to. The primary rule holds for the sum as
// for any count; the sample is taken as not drawn by chance, so grade C at best.
func (a *author) sum(measure string, of cell, answers int64, total *int64, byAnswer []int64) {
	n := a.number("survey_count", measure, publish.Formula, of)
	n.Inputs = []string{publish.MarkOf("survey_count", "answers", of)}
	switch {
	case answers == 0 || total == nil:
		n.State = publish.Missing
	case answers < fewest || a.beside(of["county"]) || Primary(*total, int64(len(byAnswer)), byAnswer):
		n.State = publish.Withheld
	default:
		n.State, n.Value = publish.Value, to(float64(*total))
		n.N, n.Employers, n.Grade = to(answers), to(answers), "C"
	}
	a.list = append(a.list, n)
}
