package survey

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/zanat-al/zanat/analysis/stats"
)

// Outcomes of a visit.
const (
	interview = 1
	refusal   = 2
	missed    = 3 // whether it is an active firm is not known
)

// Rules of methods §2 for a cell of the sample.
const (
	leastRespondents = 5
	largestFactor    = 3
	leastKnown       = .5 // share of refusals that must have told whether they hired
)

// Note is how the weights were made.
type Note struct {
	Visited, Interviews, Weighted int
	Probability                   bool
	Joined                        int    // strata that had to join a neighbour
	ByHiring                      bool   // non-response told apart by whether anyone was hired
	Raked                         string // raked, or why not
	Trimmed                       int    // weights that were cut

	Off float64 // largest share by which the weights miss a margin they were raked to
}

// Sample is the survey with its weights.
type Sample struct {
	Note
	firms  []firm // with a weight, in order of id
	design *stats.Design
}

type firm struct {
	Firm
	stratum string
	frame   float64 // firms of the stratum
	weight  float64
}

// Weigh gives every interview of a probability sample its weight: frame over
// drawn, times the factor for those who did not answer in its cell, which joins a
// neighbour where too few did; then trimmed at 5 times the mean and raked to the
// register's margins, where these are known and raking converges, else to the
// frame's own. Firms of a survey without a frame get no weight. Sorted by id first.
func Weigh(all []Firm, register []Margin) (*Sample, error) {
	all = slices.SortedFunc(slices.Values(all), func(a, b Firm) int { return cmp.Compare(a.ID, b.ID) })
	s := &Sample{Note: Note{Visited: len(all), Raked: "no weights"}}
	for _, f := range all {
		if f.Outcome == interview {
			s.Interviews++
		}
	}
	strata, ok := drawn(all)
	if !ok || s.Interviews == 0 {
		return s, nil
	}
	s.Probability = true
	cells := join(strata, &s.Note)
	correction := byHiring(strata, &s.Note)
	for _, c := range cells {
		s.weigh(c, correction)
	}
	slices.SortFunc(s.firms, func(a, b firm) int { return cmp.Compare(a.ID, b.ID) })
	if len(s.firms) == 0 {
		return s, nil
	}
	if err := s.rake(register); err != nil {
		return nil, err
	}
	return s, s.layOut()
}

// stratum is a county and size with the firms that were drawn from it.
type stratum struct {
	county string
	size   int
	frame  float64
	firms  []Firm
}

// sizes are the classes, smallest first.
var sizes = []string{"1-4", "5-9", "10-49", "50+"}

// drawn sorts the firms into strata by county and size. false when the survey has
// no frame: a firm without stratum, weight or frame size.
func drawn(all []Firm) (strata []*stratum, ok bool) {
	at := map[string]*stratum{}
	for _, f := range all {
		if f.County == nil || f.SizeClass == nil || f.StratumSize == nil && f.Weight == nil {
			return nil, false
		}
		key := *f.County + " " + *f.SizeClass
		if at[key] == nil {
			at[key] = &stratum{county: *f.County, size: slices.Index(sizes, *f.SizeClass)}
			strata = append(strata, at[key])
		}
		at[key].firms = append(at[key].firms, f)
	}
	for _, h := range strata {
		h.frame = frame(h.firms)
	}
	slices.SortFunc(strata, func(a, b *stratum) int {
		return cmp.Or(cmp.Compare(a.county, b.county), cmp.Compare(a.size, b.size))
	})
	return strata, len(strata) > 0
}

// frame is how many firms a stratum has: as told, or what the weights of all that
// were drawn make, but never fewer than were drawn.
func frame(firms []Firm) float64 {
	var told, weights float64
	for _, f := range firms {
		if f.StratumSize != nil {
			told = max(told, *f.StratumSize)
		}
		if f.Weight != nil {
			weights += *f.Weight
		}
	}
	return max(float64(len(firms)), cmp.Or(told, weights))
}

// disposition adds up what became of the firms, each standing for frame over drawn.
func disposition(of []*stratum) (d stats.Disposition, respondents int) {
	for _, h := range of {
		each := h.frame / float64(len(h.firms))
		d.Frame += h.frame
		for _, f := range h.firms {
			d.Sampled++
			switch f.Outcome {
			case interview:
				d.Respondents += each
				respondents++
			case refusal:
				d.Nonrespondents += each
			case missed:
				d.Unknown += each
			default:
				d.Ineligible += each
			}
		}
	}
	return d, respondents
}

// thin says that a cell cannot stand alone.
func thin(of []*stratum) bool {
	d, respondents := disposition(of)
	w, err := stats.NonresponseWeight(d)
	return err != nil || respondents < leastRespondents || w.Factor == nil || *w.Factor > largestFactor
}

// join makes cells of the strata: one each, or with the neighbouring size class
// of the county, or the whole county (methods §2).
func join(strata []*stratum, note *Note) (cells [][]*stratum) {
	for at := 0; at < len(strata); {
		county := strata[at:]
		for n, h := range county {
			if h.county != county[0].county {
				county = county[:n]
				break
			}
		}
		at += len(county)
		joined := joinCounty(county)
		note.Joined += len(county) - len(joined)
		cells = append(cells, joined...)
	}
	return cells
}

func joinCounty(county []*stratum) (cells [][]*stratum) {
	for _, h := range county {
		if n := len(cells); n > 0 && (thin(cells[n-1]) || thin([]*stratum{h})) {
			cells[n-1] = append(cells[n-1], h)
		} else {
			cells = append(cells, []*stratum{h})
		}
	}
	for _, c := range cells {
		if thin(c) {
			return [][]*stratum{county}
		}
	}
	return cells
}

// byHiring is, for each size class, how much more a firm that hired, and one that
// did not, must stand for: those who hired nobody answer less often. Known where
// half of those who refused told whether they hired; {1, 1} elsewhere.
func byHiring(strata []*stratum, note *Note) map[int][2]float64 {
	correction := map[int][2]float64{}
	for size := range sizes {
		correction[size] = [2]float64{1, 1}
		var came, stayed [2]float64 // by whether anyone was hired
		var unknown float64
		respondents := [2]int{}
		for _, h := range strata {
			if h.size != size {
				continue
			}
			each := h.frame / float64(len(h.firms))
			for _, f := range h.firms {
				switch {
				case f.Outcome == interview:
					came[hired(f)] += each
					respondents[hired(f)]++
				case f.Outcome == refusal && f.HiredAny != nil:
					stayed[hired(f)] += each
				case f.Outcome == refusal:
					unknown += each
				}
			}
		}
		known := stayed[0] + stayed[1]
		if known == 0 || known/(known+unknown) < leastKnown || min(respondents[0], respondents[1]) < leastRespondents {
			continue
		}
		note.ByHiring = true
		all := (came[0] + came[1] + known) / (came[0] + came[1])
		correction[size] = [2]float64{(came[0] + stayed[0]) / came[0] / all, (came[1] + stayed[1]) / came[1] / all}
	}
	return correction
}

// hired is 1 for a firm that hired anyone, or, if it refused, said so.
func hired(f Firm) int {
	switch {
	case f.Outcome == refusal && f.HiredAny != nil && *f.HiredAny:
		return 1
	case f.Outcome == interview && f.Hires != nil && *f.Hires > 0:
		return 1
	}
	return 0
}

// weigh gives the interviews of a cell their weights; none to a cell that is thin
// even as a whole county.
func (s *Sample) weigh(cell []*stratum, correction map[int][2]float64) {
	if thin(cell) {
		return
	}
	d, _ := disposition(cell)
	w, err := stats.NonresponseWeight(d)
	if err != nil || w.Factor == nil {
		return
	}
	for _, h := range cell {
		for _, f := range h.firms {
			if f.Outcome != interview {
				continue
			}
			base := h.frame / float64(len(h.firms))
			s.firms = append(s.firms, firm{Firm: f, stratum: fmt.Sprint(h.county, " ", h.size), frame: h.frame,
				weight: base * *w.Factor * correction[h.size][hired(f)]})
		}
	}
}

// layOut makes the design of the weighted firms. A stratum whose interviews are
// more than its frame would be no sample: frame sees to it that none is.
func (s *Sample) layOut() (err error) {
	rows := make([]stats.Respondent, len(s.firms))
	for i, f := range s.firms {
		rows[i] = stats.Respondent{Stratum: f.stratum, Weight: f.weight, Size: f.frame}
	}
	s.Weighted = len(rows)
	s.design, err = stats.NewDesign(rows)
	return err
}
