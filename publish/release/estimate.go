package release

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// measureOf names a survey figure: a skill's need after its question.
func measureOf(e tables.SurveyEstimate) string {
	if e.Skill != "" {
		return e.Measure + "_" + e.Skill
	}
	return e.Measure
}

// fewFirms says that a survey figure stands on too few firms to be told.
func fewFirms(e tables.SurveyEstimate) bool {
	return e.Firms > 0 && (e.Firms < fewest || e.Neff < fewest)
}

// surveyed are the areas of one survey figure as a table of firms: the country, its
// counties, their municipalities. Firms that name no municipality stand for
// themselves; they are as secret as a municipality.
func (f facts) surveyed(measure string) (cells []Cell) {
	home := map[string]string{}
	for _, m := range f.municipalities {
		home[m.Code] = m.County
	}
	placed := map[string]int64{}
	var counties []Cell
	for _, e := range f.estimates {
		if measureOf(e) != measure || e.Firms == 0 {
			continue
		}
		c := Cell{Count: e.Firms, Contributors: int(e.Firms), Primary: fewFirms(e), Floor: 1}
		switch {
		case e.Area == "AL":
		case strings.HasPrefix(e.Area, "AL-"):
			c.Place, c.County = Middle, e.Area
			counties = append(counties, c)
		default:
			c.Place, c.County, c.Municipality = Fine, home[e.Area], e.Area
			placed[c.County] += e.Firms
		}
		cells = append(cells, c)
	}
	for _, c := range counties {
		if rest := c.Count - placed[c.County]; rest > 0 {
			cells = append(cells, Cell{Place: Fine, County: c.County, Count: rest,
				Contributors: int(rest), Primary: rest < fewest, Floor: 1})
		}
	}
	return cells
}

// surveySystems are the survey's figures, each a table of firms that adds up.
func (f facts) surveySystems() (measures []string) {
	for _, e := range f.estimates {
		measures = append(measures, measureOf(e))
	}
	slices.Sort(measures)
	return slices.Compact(measures)
}

// estimates are what the survey's weights say of a place. A figure that may not
// leave says why in words; so does one beside it that would give it away.
func (a *author) estimate() {
	for _, e := range a.estimates {
		of, c := cell{}, Cell{}
		switch {
		case strings.HasPrefix(e.Area, "AL-"):
			of["county"] = e.Area
			c.Place, c.County = Middle, e.Area
		case e.Area != "AL":
			of["municipality"] = e.Area
			c.Place, c.County, c.Municipality = Fine, a.home(e.Area), e.Area
		}
		n := a.number("survey_estimate", measureOf(e), publish.Formula, of)
		hidden := a.hidden[keyOf("survey "+measureOf(e), c)]
		switch {
		case e.Firms == 0 || e.Estimate == nil:
			n.State, n.Inputs = publish.Missing, []string{"why=nobody answered"}
		case hidden || fewFirms(e):
			n.State, n.Inputs = publish.Withheld, []string{"why=too few firms here or beside"}
		case !e.Released:
			n.State, n.Inputs = publish.Withheld, []string{"why=not enough evidence"}
		default:
			n.State, n.Grade, n.Inputs = publish.Value, "C", []string{fmt.Sprintf("n_eff=%.0f", e.Neff)}
			n.Value, n.Lo, n.Hi = rounded(e.Estimate, e.Measure), rounded(e.Lo, e.Measure), rounded(e.Hi, e.Measure)
			n.N, n.Employers = to(e.Firms), to(e.Firms)
		}
		a.list = append(a.list, n)
	}
}

func (a *author) home(municipality string) string {
	for _, m := range a.municipalities {
		if m.Code == municipality {
			return m.County
		}
	}
	return ""
}

// rounded is a total in whole posts, a share or a need in thousandths.
func rounded(x *float64, measure string) *float64 {
	switch {
	case x == nil:
		return nil
	case measure == "vacancies" || measure == "hires":
		return to(math.Round(*x))
	}
	return to(math.Round(*x*1000) / 1000)
}
