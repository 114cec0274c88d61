package simulate

import "fmt"

// Firm is an employer and what it took on in the year.
type Firm struct {
	ID       string // code in the frame, not a name
	Name     string // invented
	Place    int
	Size     int // class: 0 is 1–4, 1 is 5–9, 2 is 10–49, 3 is 50 and more
	Openings []Opening
}

// Opening is a firm's openings in one occupation.
type Opening struct {
	Occupation int
	Count      int // in 12 months
	Vacant     int // of them not filled today
}

// sizes are the shares of the classes among firms, and the mean openings a year
// of a firm of each class.
var (
	sizes  = []float64{.85, .08, .055, .015}
	yearly = []float64{.5, 2, 6, 30}
	trades = []int{1, 2, 3, 5} // occupations that a firm of the class takes on
)

// open founds the firms of a place: as many as make up its expected openings, so
// that the expected openings of an occupation are the truth's.
func (m *Market) open(place int) {
	p, s := m.Places[place], m.stream("firms", m.Places[place].Code)
	mix := make([]float64, len(m.Occupations))
	var total float64
	for o, t := range m.truth(place) {
		mix[o] = t.Openings
		total += t.Openings
	}
	var each float64
	for c, share := range sizes {
		each += share * yearly[c]
	}
	n := max(8, int(total/each))
	for i := range n {
		class := pick(s, sizes)
		f := Firm{ID: fmt.Sprintf("S%s-%05d", p.Code, i), Place: place, Size: class,
			Name: fmt.Sprintf("%s %d", kinds[s.Index(len(kinds))], len(m.Firms)+1)}
		wanted := poisson(s, yearly[class]*s.Gamma(2, 2)*total/(float64(n)*each))
		var of []int
		for range trades[class] {
			of = append(of, pick(s, mix))
		}
		counts := map[int]int{}
		for range wanted {
			counts[of[s.Index(len(of))]]++
		}
		for _, o := range of {
			if counts[o] == 0 {
				continue
			}
			vacant := 0
			for range counts[o] {
				if s.Uniform() < .12 {
					vacant++
				}
			}
			f.Openings = append(f.Openings, Opening{Occupation: o, Count: counts[o], Vacant: vacant})
			delete(counts, o)
		}
		m.Firms = append(m.Firms, f)
	}
}

// kinds begin the invented names of firms.
var kinds = []string{"Alba", "Besa", "Drini", "Fortesa", "Gjallica", "Ilira", "Kodra", "Lisi", "Mali", "Rrezja", "Shkëmbi", "Valbona"}
