package simulate

import (
	"fmt"
	"strings"
	"time"

	"github.com/zanat-al/zanat/analysis/stats"
)

// Ad is one invented ad as a board shows it.
type Ad struct {
	ID       string `json:"id"`
	Source   string `json:"source"`
	Title    string `json:"title"`
	Text     string `json:"text"`
	Employer string `json:"employer,omitempty"`
	Place    string `json:"place,omitempty"`
	Posted   string `json:"posted"`
	Expires  string `json:"expires"`
	URL      string `json:"url"`
}

// boards are the sources, with the chance that a public ad stands on each.
var boards = []struct {
	name   string
	chance float64
}{{"portal-a", .65}, {"portal-b", .35}, {"pes", .25}}

// Rates of what goes wrong between an opening and its ad.
const (
	miscoded    = .12 // the title names another occupation
	inGroup     = .6  // of them: one of the same major group
	nameless    = .05 // no employer named
	placeless   = .03 // no municipality named
	reposted    = .2  // shown again within four weeks
	paid        = .5  // pay is stated
	urbanPeople = 90_000
)

// Ads gives all ads of the year that ends with the day, one after the other.
func (m *Market) Ads(end time.Time, yield func(Ad) error) error {
	for i, f := range m.Firms {
		s, serial := m.stream("ads", f.ID), 0
		for _, o := range f.Openings {
			for left := o.Count; left > 0; {
				n := min(left, 1+s.Index(3))
				left -= n
				if s.Uniform() > m.public(f, o.Occupation) {
					continue
				}
				serial++
				id := fmt.Sprintf("%s-%d", f.ID, serial)
				if err := m.post(s, end, i, o.Occupation, n, id, yield); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// public is the chance that a firm advertises an opening online.
func (m *Market) public(f Firm, occupation int) float64 {
	p := m.online[occupation] * []float64{.7, 1, 1.2, 1.3}[f.Size]
	if m.Places[f.Place].People < urbanPeople {
		p *= .8
	}
	return min(.97, p)
}

// post shows an opening on one board or several, and perhaps once more.
func (m *Market) post(s *stats.Stream, end time.Time, firm, occupation, openings int, id string, yield func(Ad) error) error {
	f := m.Firms[firm]
	day := end.AddDate(0, 0, -s.Index(365))
	said := occupation
	if s.Uniform() < miscoded {
		said = m.confuse(s, occupation)
	}
	pay := ""
	if s.Uniform() < paid {
		pay = fmt.Sprintf("Paga %d lekë në muaj.", int(m.nation[occupation].month*(.9+.2*s.Uniform())/1000)*1000)
	}
	base := Ad{Employer: f.Name, Place: m.Places[f.Place].Name}
	if s.Uniform() < nameless {
		base.Employer = ""
	}
	if s.Uniform() < placeless {
		base.Place = ""
	}
	first := s.Index(len(boards)) // somewhere at least
	for b, board := range boards {
		if b != first && s.Uniform() > board.chance {
			continue
		}
		a := base
		a.Source = board.name
		a.word(m.Occupations[said].Title, openings, pay, b)
		on := day.AddDate(0, 0, s.Index(4))
		a.date(on, fmt.Sprintf("%s-%d", id, b))
		if err := yield(a); err != nil {
			return err
		}
		if s.Uniform() < reposted {
			again := on.AddDate(0, 0, 31+s.Index(25))
			if again.After(end) {
				continue
			}
			a.date(again, fmt.Sprintf("%s-%dr", id, b))
			if err := yield(a); err != nil {
				return err
			}
		}
	}
	return nil
}

// confuse draws another occupation, mostly of the same major group.
func (m *Market) confuse(s *stats.Stream, occupation int) int {
	group := m.Occupations[occupation].Code[:1]
	weights := make([]float64, len(m.Occupations))
	near := s.Uniform() < inGroup
	for o, other := range m.Occupations {
		if o != occupation && (other.Code[:1] == group) == near {
			weights[o] = 1
		}
	}
	return pick(s, weights)
}

// word writes the ad in one of the boards' manners.
func (a *Ad) word(title string, openings int, pay string, manner int) {
	firm := a.Employer
	if firm == "" {
		firm = "Firma jonë"
	}
	a.Title = []string{"Kërkohet " + title, title, "Vend pune: " + title}[manner]
	lines := []string{[]string{
		firm + " kërkon " + title + ".",
		firm + " ka vend të lirë pune për " + title + ".",
		"Punëdhënësi kërkon " + title + ".",
	}[manner]}
	if openings > 1 {
		lines = append(lines, fmt.Sprintf("Numri i vendeve të lira: %d.", openings))
	}
	if a.Place != "" {
		lines = append(lines, "Vendi i punës: "+a.Place+".")
	}
	if pay != "" {
		lines = append(lines, pay)
	}
	a.Text = strings.Join(lines, "\n")
}

func (a *Ad) date(day time.Time, id string) {
	a.ID = id
	a.Posted = day.Format(time.DateOnly)
	a.Expires = day.AddDate(0, 0, 30).Format(time.DateOnly)
	a.URL = "https://" + a.Source + ".shembull.test/" + id
}
