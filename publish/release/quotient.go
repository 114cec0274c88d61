package release

import (
	"github.com/zanat-al/zanat/analysis/stats"
	"github.com/zanat-al/zanat/publish"
)

// quotient is how much more a municipality asks for a skill than the country does.
type quotient struct {
	Municipality string  `col:"municipality"`
	Skill        string  `col:"skill"`
	Count        int64   `col:"count"` // notices that ask for it
	Employers    int64   `col:"employers"`
	Sources      int64   `col:"sources"`
	ByEmployer   []int64 `col:"by_employer"`
	LQ           float64 `col:"share"`
	Specialised  bool    `col:"specialised"`
	Expected     float64 `col:"expected"`
	Dispersion   float64 `col:"dispersion"`
}

// steps are how coarsely a quotient is told.
var steps = []struct {
	below float64
	text  string
}{{.5, "<0.5"}, {.8, "0.5–0.8"}, {1.25, "0.8–1.25"}, {2, "1.25–2"}, {4, "2–4"}}

func stepOf(lq float64) string {
	for _, s := range steps {
		if lq < s.below {
			return s.text
		}
	}
	return "4+"
}

// quotients tell where a skill is asked for more than elsewhere. With its prior a
// quotient gives the count away (count = lq·(a+E) - a), so it is told in steps, and
// only where what is told leaves other counts possible beside the band.
func (a *author) quotients() {
	places := a.hiddenPlaces()
	for _, q := range a.quotient {
		if Primary(q.Count, q.Employers, q.ByEmployer) || places[q.Municipality] || !q.open(false) {
			continue
		}
		of := cell{"municipality": q.Municipality, "skill": q.Skill}
		n := a.number("skill_quotient", "specialised", publish.Formula, of)
		n.Inputs = []string{publish.MarkOf("municipality_skill", "band", of), "prior=4"}
		n.State, n.Band, n.Grade = publish.Value, yes(q.Specialised), "C"
		a.list = append(a.list, n)
		if !q.open(true) {
			continue
		}
		step := a.number("skill_quotient", "quotient", publish.Formula, of)
		step.Inputs = []string{n.Mark(), "steps=0.5, 0.8, 1.25, 2, 4"}
		step.State, step.Band, step.Grade = publish.Value, stepOf(q.LQ), "C"
		a.list = append(a.list, step)
	}
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

// priorShape is the shape of the quotient's prior (methods §12).
const priorShape = 4

// open says that who knows the expected count, its dispersion and all that is told
// still finds three of the four counts next to the true one possible.
func (q quotient) open(step bool) bool {
	possible := 0
	for _, d := range []int64{-2, -1, 1, 2} {
		other := q.with(q.Count + d)
		if bandOf(other.Count) == bandOf(q.Count) && other.Count >= fewest && other.Specialised == q.Specialised &&
			(!step || stepOf(other.LQ) == stepOf(q.LQ)) {
			possible++
		}
	}
	return possible >= 3
}

// with is the quotient that another count would have had.
func (q quotient) with(count int64) quotient {
	q.Count = count
	prior := stats.Gamma{Shape: priorShape, Rate: priorShape}
	post, err := stats.GammaPosterior(float64(count)/q.Dispersion, q.Expected/q.Dispersion, prior)
	if err != nil {
		q.Count = 0 // no such count
	}
	q.LQ, q.Specialised = post.Mean, post.Lo > 1
	return q
}
