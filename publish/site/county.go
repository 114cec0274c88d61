package site

import "github.com/zanat-al/zanat/publish"

// countyView is the page of a county.
type countyView struct {
	*frame
	Genitive            string
	Positions, Openings num
	Places              []place
	Occupations         []row
	Hidden              bool // an occupation's number is withheld
	Answers             num
	Survey              []figure
	Briefs              []paper
}

// figure is one figure of the employer survey.
type figure struct {
	Measure  string
	Counted  num // as answering employers told it
	Estimate num // for all firms
}

// mostOccupations is how many occupations a page lists.
const mostOccupations = 60

// surveyMeasures are the figures of the survey, in the order of a page.
var surveyMeasures = []string{"vacancies", "hires", "hires_new", "hires_online", "vacancy_rate", "hard_to_fill",
	"skill_shortage", "skill_need_d4", "skill_need_d5", "skill_need_d6", "skill_need_d7", "skill_need_d8", "skill_need_d9"}

func county(g *gatherer, c publish.County) (any, error) {
	v := countyView{frame: g.frame(), Genitive: g.genitive(c)}
	v.Heading = g.Name(c.NameSq, c.NameEn).Text
	v.Briefs = g.countyBriefs(c)
	v.Positions = g.show("county_demand", "positions", "county", c.Code)
	v.Openings = g.show("county_demand", "openings", "county", c.Code)
	for _, x := range g.counties(g.places()) {
		if x.Link.Text == v.Heading {
			v.Places = x.Places
		}
	}
	for i, p := range v.Places {
		v.Places[i].Positions = g.show("municipality_demand", "positions", "municipality", p.m.Code)
	}
	list := g.all("county_occupation", "positions", "county", c.Code)
	v.Occupations, v.Hidden = g.occupations(list, mostOccupations), hidden(list)
	v.Answers = g.show("survey_count", "answers", "county", c.Code)
	for _, measure := range surveyMeasures {
		counted := g.of("survey_count", measure, "county", c.Code)
		estimate := g.of("survey_estimate", measure, "county", c.Code)
		if counted == nil && estimate == nil {
			continue
		}
		f := figure{Measure: measure, Estimate: g.number(estimate)}
		if counted != nil {
			f.Counted = g.number(counted)
		}
		v.Survey = append(v.Survey, f)
	}
	return v, nil
}
