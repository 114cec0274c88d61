package simulate

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/zanat-al/zanat/analysis/stats"
)

// asked is how many firms are drawn: about 550 of them answer.
const asked = 1_050

// drawn is how the drawn firms are spread over the classes of size (methods §2).
var drawn = []float64{.40, .18, .22, .20}

// most answers have this many occupations.
const mostTrades = 5

// Survey is the table of the employer survey: the first row holds the headings.
// Firms are drawn by county and size; those that hired nobody answer less often.
func (m *Market) Survey(end time.Time) [][]string {
	head := []string{"id", "frame_id", "municipality", "county", "size", "stratum_frame", "weight", "today",
		"outcome", "consent", "nr1", "a4", "b1", "b2", "b3", "b5"}
	for i := range mostTrades {
		for _, q := range []string{"c1", "c2", "c3", "c4", "c5"} {
			head = append(head, fmt.Sprintf("occ[%d]/%s", i+1, q))
		}
	}
	table := [][]string{head}
	strata := m.strata()
	for _, key := range slices.Sorted(maps.Keys(strata)) {
		firms := strata[key]
		s := m.stream("survey", key)
		n := min(len(firms), max(2, int(float64(asked)*drawn[m.Firms[firms[0]].Size]/float64(m.counties())+.5)))
		shuffle(s, firms)
		chosen := firms[:n]
		slices.Sort(chosen)
		for _, i := range chosen {
			table = append(table, m.answer(s, m.Firms[i], len(firms), n, end))
		}
	}
	return table
}

// strata are the firms by county and size.
func (m *Market) strata() map[string][]int {
	strata := map[string][]int{}
	for i, f := range m.Firms {
		key := fmt.Sprint(m.Places[f.Place].County, " ", f.Size)
		strata[key] = append(strata[key], i)
	}
	return strata
}

func (m *Market) counties() int {
	seen := map[string]bool{}
	for _, p := range m.Places {
		seen[p.County] = true
	}
	return len(seen)
}

func shuffle(s *stats.Stream, list []int) {
	for i := len(list) - 1; i > 0; i-- {
		j := s.Index(i + 1)
		list[i], list[j] = list[j], list[i]
	}
}

// answer is the row of a firm that was drawn: an interview, a refusal that tells
// whether anybody was hired, a firm not reached, or one that is closed.
func (m *Market) answer(s *stats.Stream, f Firm, frame, n int, end time.Time) []string {
	var filled, vacant int
	for _, o := range f.Openings {
		filled += o.Count - o.Vacant
		vacant += o.Vacant
	}
	p := m.Places[f.Place]
	row := []string{f.ID, f.ID, p.Code, p.County, strconv.Itoa(f.Size + 1), strconv.Itoa(frame),
		strconv.FormatFloat(float64(frame)/float64(n), 'f', 4, 64), end.AddDate(0, 0, -s.Index(30)).Format(time.DateOnly)}
	chance := .38
	if filled+vacant > 0 {
		chance = .68
	}
	width := 8 + 5*mostTrades
	switch u := s.Uniform(); {
	case u < .04:
		return padded(append(row, "4"), 8, width) // closed
	case u < .04+.96*chance: // an interview
	case u < .04+.96*(chance+(1-chance)*.6):
		return padded(append(row, "2", "", boolean(filled > 0)), 8, width)
	default:
		return padded(append(row, "3"), 8, width)
	}
	online := 0
	for range filled {
		if s.Uniform() < .25 {
			online++
		}
	}
	row = append(row, "1", "1", "", strconv.Itoa(f.Size+1), strconv.Itoa(vacant), strconv.Itoa(filled),
		strconv.Itoa(filled/2), strconv.Itoa(online))
	for _, o := range f.Openings[:min(mostTrades, len(f.Openings))] {
		hard, reason := 0, ""
		for range o.Vacant {
			if s.Uniform() < .4 {
				hard++
			}
		}
		if hard > 0 {
			reason = []string{"skill", "few", "pay", "skill exp"}[s.Index(4)]
		}
		row = append(row, m.Occupations[o.Occupation].Title, strconv.Itoa(o.Vacant),
			strconv.Itoa(o.Count-o.Vacant), strconv.Itoa(hard), reason)
	}
	return padded(row, 8, width)
}

func padded(row []string, fixed, more int) []string {
	for len(row) < fixed+more {
		row = append(row, "")
	}
	return row
}

func boolean(b bool) string {
	if b {
		return "1"
	}
	return "0"
}

// Known is the table of the truth: the first row holds the headings.
func (m *Market) Known() [][]string {
	table := [][]string{strings.Split("municipality,occupation,openings,pay,graduates,jobseekers", ",")}
	for _, t := range m.Truth {
		table = append(table, []string{m.Places[t.Place].Code, m.Occupations[t.Occupation].Code,
			strconv.FormatFloat(t.Openings, 'f', 6, 64), strconv.FormatFloat(t.Pay, 'f', 0, 64),
			strconv.FormatFloat(t.Graduates, 'f', 0, 64), strconv.FormatFloat(t.Jobseekers, 'f', 0, 64)})
	}
	return table
}

// Supply is the table of who could take the work up: graduates of the year and
// registered jobseekers. The first row holds the headings.
func (m *Market) Supply(year int) [][]string {
	table := [][]string{strings.Split("municipality,occupation,period,kind,value", ",")}
	for _, t := range m.Truth {
		place, occupation := m.Places[t.Place].Code, m.Occupations[t.Occupation].Code
		for kind, value := range []float64{t.Graduates, t.Jobseekers} {
			table = append(table, []string{place, occupation, strconv.Itoa(year),
				[]string{"graduates", "jobseekers"}[kind], strconv.FormatFloat(value, 'f', 0, 64)})
		}
	}
	return table
}
