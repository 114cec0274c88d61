package supply

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/zanat-al/zanat/scrapers/sheet"
	"github.com/zanat-al/zanat/scrapers/statistics/codes"
	"github.com/zanat-al/zanat/warehouse/tables"
)

var digits = regexp.MustCompile(`^(AL|ALB)?[-\d]*$`)

// place reads the area: the smallest that a column names, which must lie in
// the others. A code and a name may stand in columns of their own.
func (l *list) place(r sheet.Row, row *tables.Supply) error {
	area, column := "", ""
	for _, role := range []codes.Role{"municipality", "area", "county", "county_iso", "county_instat", "country"} {
		code, label := "", ""
		for _, i := range l.at[role] {
			c := strings.TrimSpace(r.Cells[i])
			part := &label
			if digits.MatchString(c) {
				part = &code
			}
			if c != "" && *part != "" && *part != c {
				return l.s.Fault(r.Line, l.s.Head[i], fmt.Sprintf("%q beside %q", c, *part),
					"keep one of the two columns, or leave it out with --map \""+l.s.Head[i]+"=ignore\"")
			}
			*part = first(c, *part)
		}
		if code == "" && label == "" {
			continue
		}
		found, err := codes.Area(role, code, label)
		if err != nil {
			return l.fault(r, l.heading(role), err)
		}
		switch {
		case area == "" || area == "AL":
			area, column = found, l.heading(role)
		case found != area && found != codes.Within(area) && found != "AL":
			return l.s.Fault(r.Line, column, fmt.Sprintf("%s does not lie in %s", area, found),
				"correct one of them")
		}
	}
	switch {
	case strings.HasPrefix(area, "AL-"):
		row.County = &area
	case area != "" && area != "AL":
		county := codes.Within(area)
		row.Municipality, row.County = &area, &county
	case area == "" && l.areal():
		return l.s.Fault(r.Line, "", "no place",
			"write the municipality or the county, or AL for the whole country")
	}
	return nil
}

// areal says whether a column gives the place at all.
func (l *list) areal() bool {
	for role := range l.at {
		if role.Areal() {
			return true
		}
	}
	return false
}
