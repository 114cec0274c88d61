package answers

import (
	"regexp"
	"strings"

	"github.com/zanat-al/zanat/transforms/clean"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// unitGroup is an ISCO-08 code of four digits.
var unitGroup = regexp.MustCompile(`^[0-9]{4}$`)

// unanswered stands where a firm did not answer for an occupation: the lists
// of an answer have no null.
const unanswered = -1

// occupation adds the n-th occupation that the firm named. A repeat without a
// name and without a number was opened and left empty: it is no occupation.
func (r *Reader) occupation(a *tables.Answer, f *form, n int) {
	words := strings.TrimSpace(clean.Text(f.nth(n, "c1")))
	vacancies, hires := f.countNth(n, "c2", 500), f.countNth(n, "c3", 2000)
	hard := f.countNth(n, "c4", 500)
	if words == "" {
		if vacancies != unanswered || hires != unanswered || hard != unanswered {
			f.fault("occ[%d]/c1: numbers without an occupation", n)
		}
		return
	}
	if hard > vacancies {
		f.fault("occ[%d]/c4: %d is more than the %d of c2", n, hard, vacancies)
	}
	code, ok := r.coder.Phrase(words)
	switch {
	case unitGroup.MatchString(words):
		code = words // the interviewer coded it
	case !ok:
		code = ""
	}
	a.Occupations = append(a.Occupations, code)
	a.OccupationPhrases = append(a.OccupationPhrases, words)
	a.OccupationVacancies = append(a.OccupationVacancies, vacancies)
	a.OccupationHires = append(a.OccupationHires, hires)
	a.OccupationHard = append(a.OccupationHard, hard)
	a.OccupationReasons = append(a.OccupationReasons, strings.Join(f.choicesNth(n, "reason", "c5"), " "))
}
