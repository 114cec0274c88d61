package statistics

import (
	"strings"

	"github.com/zanat-al/zanat/scrapers/statistics/codes"
)

// area settles which area a figure is of, when several columns name one: the
// smallest, which must lie in the others.
func (r *reader) area(g gathered) (string, error) {
	area := ""
	for _, a := range g.areas {
		switch {
		case area == "" || lies(a.text, area):
			area = a.text
		case !lies(area, a.text):
			return "", wrong("correct one of them", "%s is %s, which does not lie in %s", a.name, a.text, area)
		}
	}
	if area != "" {
		return area, nil
	}
	if g.blank != "" {
		return "", wrong("write the area, or AL for the whole country", "the cell under %s is empty", g.blank)
	}
	if said := r.n.Constant["area"] + r.n.Constant["municipality"] + r.n.Constant["county"]; said != "" {
		return codes.Area("area", said, "")
	}
	if r.place {
		return "", wrong(`say which area it is of: --map "'AL'=area"`,
			"no column gives the area, and the title names one: %q", r.t.title)
	}
	return "AL", nil
}

// lies says whether an area lies in another, or is it.
func lies(area, in string) bool {
	for ; area != ""; area = codes.Within(area) {
		if area == in {
			return true
		}
	}
	return false
}

// period settles the period: of its own column, of a year and a part of it, of
// the user's word, or of the one year that the title names.
func (r *reader) period(g gathered) (p string, err error) {
	year, part, role := r.n.Constant["year"], "", codes.Role("")
	for _, p := range g.periods {
		switch {
		case p.role == "period":
			return p.text, nil
		case p.role == "year":
			year = p.text
		default:
			part, role = p.text, p.role
		}
	}
	key := year + "\x1f" + part
	if p, ok := r.times[key]; ok {
		return p, nil
	}
	if p, err = r.join(year, part, role); err == nil {
		r.times[key] = p
	}
	return p, err
}

// join puts what is said of a period together.
func (r *reader) join(year, part string, role codes.Role) (string, error) {
	if said := r.n.Constant["period"]; said != "" {
		return codes.Period(said)
	}
	if year == "" && len(r.years) == 1 {
		year = r.years[0]
	}
	switch {
	case year == "" && part != "":
		if p, err := codes.Period(part); err == nil {
			return p, nil
		}
	case year != "" && part != "" && !codes.Total(codes.Fold(part)):
		if p, err := codes.Period(part); err == nil && strings.HasPrefix(p, year) && len(p) > 4 {
			return p, nil
		}
		return codes.Join(year, role, part)
	case year != "":
		return codes.Period(year)
	}
	return "", wrong(`add a column with the period, or say it: --map "'2023'=period"`,
		"nothing says which period the figures are of")
}
