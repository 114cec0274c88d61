package release

import (
	"math"

	"github.com/zanat-al/zanat/publish"
)

// band is how much a count is told when it may not be told exactly.
type band struct {
	text   string
	lo, hi int64 // what a reader knows then
}

// bandOf is the band of methods §14. A candidate has at least 3 employers, so
// its lowest band begins at 3 for whoever thinks.
func bandOf(count int64) band {
	switch {
	case count < 10:
		return band{"<10", employers, 9}
	case count < 20:
		return band{"10–19", 10, 19}
	case count < 50:
		return band{"20–49", 20, 49}
	}
	return band{"50+", 50, math.MaxInt32}
}

// bands are the candidates' positions by municipality and unit group.
func (a *author) bands() {
	dropped := a.dropped()
	for i, c := range a.marts["candidate"] {
		of := cell{"municipality": name(c.Municipality), "occupation": name(c.Occupation)}
		n := a.number("occupation_demand", "band", publish.Formula, of)
		n.State, n.Band, n.Grade = publish.Value, bandOf(c.Count).text, c.Grade
		if dropped[i] {
			n.State, n.Band = publish.Withheld, ""
		}
		a.list = append(a.list, n)
	}
}

// dropped says which candidates' bands would narrow a withheld cell below its
// promise. A band is dropped with all others of the same municipality and major
// group, and the rest is looked at again.
func (a *author) dropped() []bool {
	candidates := a.marts["candidate"]
	dropped := make([]bool, len(candidates))
	for again := true; again; {
		again = false
		for _, around := range a.around() {
			if !a.narrows(around, dropped) {
				continue
			}
			for _, i := range around.candidates {
				for j, c := range candidates {
					same := name(c.Municipality) == name(candidates[i].Municipality) &&
						name(c.Major) == name(candidates[i].Major)
					if same && !dropped[j] {
						dropped[j], again = true, true
					}
				}
			}
		}
	}
	return dropped
}

// around is a withheld cell with the candidates that it holds.
type around struct {
	count      int64
	elsewhere  int64 // what those of its parts that have no band may hold at most
	candidates []int
}

// narrows says that bands tell more of a withheld cell than was promised.
func (a *author) narrows(w around, dropped []bool) bool {
	up, down := Promise(w.count)
	lo, hi, told := int64(0), w.elsewhere, false
	for _, i := range w.candidates {
		b := bandOf(a.marts["candidate"][i].Count)
		if dropped[i] {
			b.lo, b.hi = 0, math.MaxInt32
		} else {
			told = true
		}
		lo, hi = lo+b.lo, hi+b.hi
	}
	return told && (lo > w.count-down || hi < w.count+up)
}

// around finds the withheld cells that hold candidates.
func (a *author) around() (list []around) {
	banded := map[[2]string]bool{}
	for _, x := range a.marts["candidate"] {
		banded[[2]string{name(x.Municipality), name(x.Occupation)}] = true
	}
	for _, l := range levels {
		for _, c := range a.marts[l.file] {
			if !a.isHidden("positions", c, l.place, l.work) {
				continue
			}
			w := around{count: c.Count}
			for i, x := range a.marts["candidate"] {
				if holds(c, x, l.place, l.work) {
					w.candidates = append(w.candidates, i)
				}
			}
			if len(w.candidates) > 0 {
				w.elsewhere = a.elsewhere(c, l.place, l.work, banded)
				list = append(list, w)
			}
		}
	}
	return list
}

// holds says that the positions of candidate x are among those of c.
func holds(c, x count, at, work Level) bool {
	return (at == All || name(c.County) == name(x.County)) &&
		(at != Fine || name(c.Municipality) == name(x.Municipality)) &&
		(work == All || name(c.Major) == name(x.Major)) &&
		(work != Fine || name(c.Occupation) == name(x.Occupation))
}

// elsewhere is what the parts of a cell that have no band may hold: for a
// municipality's major group the county's other unit groups, for a county's unit
// group its other municipalities; a total has room enough.
func (a *author) elsewhere(c count, at, work Level, banded map[[2]string]bool) (room int64) {
	file := map[[2]Level]string{
		{Fine, Middle}: "county_occupation", {Middle, Fine}: "municipality_major",
	}[[2]Level{at, work}]
	if file == "" {
		return math.MaxInt32
	}
	for _, other := range a.marts[file] {
		part := [2]string{name(c.Municipality), name(other.Occupation)}
		if at == Middle {
			part = [2]string{name(other.Municipality), name(c.Occupation)}
		}
		if name(other.County) == name(c.County) && name(other.Major) == name(c.Major) && !banded[part] {
			room += other.Count
		}
	}
	return room
}
