package release

import (
	"database/sql/driver"
	"math"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// notRecommended is what readers are told of a veto for danger or safety. Which
// of the two it is, and how many ads bore a sign, is for restricted eyes: no band
// and no figure stands beside it.
const notRecommended = "not_recommended"

// openly is a reason as readers may have it.
func openly(reason string) string {
	if reason == "danger" || reason == "safety" {
		return notRecommended
	}
	return reason
}

// ranked are the figures that a ranked occupation has beside its tier. The intake
// cap follows from the count (demand shrunk towards its group, less the supply), so
// it is told in steps, and only where the band of the count is told.
func (a *author) ranked(c count, band string, hidden bool) {
	of := cell{"municipality": name(c.Municipality), "occupation": name(c.Occupation)}
	candidates := publish.MarkOf("verdict", "candidates", cell{"municipality": name(c.Municipality)})
	if c.IntakeCap != nil {
		n := a.number("priority", "intake_cap", publish.Formula, of)
		n.Inputs = []string{band, candidates, "quantile=0.25", "step=5"}
		n.State, n.Grade = publish.Value, c.Grade
		if n.Value = capOf(*c.IntakeCap); n.Value == nil {
			n.Band = "<5"
		}
		a.put(n, hidden)
	}
	if c.Steady != nil {
		n := a.number("priority", "steady", publish.Formula, of)
		n.Inputs = []string{candidates, "weightings=1000"}
		n.State, n.Grade = publish.Value, c.Grade
		n.Value = to(math.Round(*c.Steady*100) / 100)
		a.put(n, hidden)
	}
}

// put adds a number, or its withheld shell.
func (a *author) put(n publish.Number, hidden bool) {
	if hidden {
		n.State, n.Value, n.Lo, n.Hi, n.Band, n.Grade = publish.Withheld, nil, nil, nil, "", ""
		n.N, n.Employers, n.Sources = nil, nil, nil
	}
	a.list = append(a.list, n)
}

// capOf is an intake cap as it is told: rounded down to a multiple of 5; nil for
// 1 to 4, which is fewer than a class.
func capOf(people int64) *float64 {
	if people > 0 && people < 5 {
		return nil
	}
	return to(float64(people / 5 * 5))
}

// general are the reasons for a grade that tell nothing of a single cell.
var general = []string{"ads_only", "non_probability", "coding"}

// asTold makes an open row of the table priority of an inner one: the reason as
// readers may have it, the cap in its steps. Where the band is withheld it leaves
// out what tells something of the cell.
func asTold(t tables.Table, row []driver.Value, withheld bool) {
	for i, c := range t.Columns {
		switch c.Name {
		case "reason":
			row[i] = openly(row[i].(string))
		case "intake_cap":
			if people, ok := row[i].(int64); ok {
				row[i] = nil
				if told := capOf(people); told != nil && !withheld {
					row[i] = int64(*told)
				}
			}
		case "steady":
			if share, ok := row[i].(float64); ok {
				row[i] = math.Round(share*100) / 100
			}
			if withheld {
				row[i] = nil
			}
		case "grade_caps":
			if withheld {
				caps := slices.DeleteFunc(strings.Fields(row[i].(string)), func(reason string) bool {
					return !slices.Contains(general, reason)
				})
				row[i] = strings.Join(caps, " ")
			}
		}
	}
}
