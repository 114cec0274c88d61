package facts

import "strings"

// Job is an occupation that was found in the ad: its bytes in title, line
// feed, text, and its code.
type Job struct {
	Start, End int
	ISCO       string
}

// Most places that one ad is believed to offer.
const mostOpenings = 500

// Openings says how many places an ad offers, nil where it writes no number.
// jobs are the occupations found in it; where some have a number, the others
// count one each.
func Openings(title, text string, jobs ...Job) *int64 {
	return Cut(title, text).Openings(jobs)
}

// Openings says how many places the ad offers, nil where it writes no number.
// The title's number goes before the text's.
func (w Words) Openings(list []Job) *int64 {
	jobs := w.known(list)
	for _, part := range []struct{ from, to int }{{0, w.text}, {w.text, len(w.list)}} {
		n := w.labelled(part.from, part.to)
		if n == 0 {
			n = w.counted(part.from, part.to, jobs)
		}
		if n == 0 && part.from == 0 {
			n = w.bracketed()
		}
		if n > 0 {
			v := int64(n)
			return &v
		}
	}
	return nil
}

// labelled reads "5 vende pune", "vende vakante: 5", "Sasia e vendeve të lira
// të punës: 3".
func (w Words) labelled(from, to int) int {
	for i := from; i < to; i++ {
		if n := w.count(i); n > 0 && i+1 < to && w.list[i+1].gap < comma && w.is(w.noun(i, to), posts) {
			return n
		}
		if !w.is(i, postsHead) {
			continue
		}
		for j := i + 1; j < min(to, i+7) && w.list[j].gap < stop; j++ {
			if n := w.list[j].n; n > 0 && n <= mostOpenings && w.list[j].gap == colon {
				return n
			}
			if !w.is(j, postsHead) && !w.is(j, links) && !w.is(j, jobWords) {
				break
			}
		}
	}
	return 0
}

var (
	links    = words("e te i se of")
	jobWords = words("pune punes job work lavoro")
)

// count gives the number at word i if it can be a number of places, else 0.
// "Një" alone is an article and counts only beside a digit: "1 (një)".
func (w Words) count(i int) int {
	n := w.list[i].n
	if n < 1 || n > mostOpenings || w.is(i-1, upTo) || w.is(i-2, upTo) && w.is(i-1, breaks) ||
		w.list[i].gap < comma && w.is(i-1, staffed) && !w.is(i-3, grows) || w.led(i) {
		return 0
	}
	if w.list[i].gap == joint || w.gapAfter(i) == joint && i+1 < len(w.list) && w.list[i+1].n >= 0 {
		return 0 // part of a code, a date or a range
	}
	return n
}

// led says that the number counts those whom the post will lead: "menaxhon
// personelin e hotelit (35 punonjës)".
func (w Words) led(i int) bool {
	for k := i; k > max(0, i-6) && w.list[k].gap < comma; k-- {
		if w.is(k-1, leads) {
			return true
		}
	}
	return false
}

// noun is the word that number i counts: the next, or the one behind it where
// the next is a number in brackets or an adjective; -1 when it counts a unit.
func (w Words) noun(i, to int) int {
	j := i + 1
	if j < to && w.list[j].n == w.list[i].n {
		j++ // "1 (një)"
	}
	if j >= to || w.list[j].gap >= comma || w.is(j, units) {
		return -1
	}
	return j
}

// counted adds up numbers that stand at people or occupations: "2 banakiere, 1
// kamariere".
func (w Words) counted(from, to int, jobs jobs) int {
	sum, items := 0, 0
	articles1 := 0
	seen := map[string]bool{}
	for i := from; i < to; i++ {
		n := w.count(i)
		if n == 0 {
			continue
		}
		isco, ok := w.counts(i, to, jobs)
		if !ok {
			continue
		}
		if w.is(i, articles) && !(i+1 < to && w.list[i+1].n == 1) && !(i > 0 && w.list[i-1].n == 1) {
			articles1++
		}
		seen[isco] = true
		sum += n
		items++
		if i+1 < to && w.list[i+1].n == n {
			i++
		}
	}
	if items == 0 || items == 1 && articles1 == 1 {
		return 0
	}
	return sum + w.uncounted(from, to, jobs, seen)
}

// counts says that number i counts people, and which occupation they are in.
func (w Words) counts(i, to int, jobs jobs) (isco string, ok bool) {
	j := w.noun(i, to)
	if j < 0 {
		return "", false
	}
	for k := j; k < min(to, j+3) && (k == j || w.list[k].gap < comma) && !w.is(k, breaks); k++ {
		if code, ok := jobs.at(w, k); ok {
			return code, true
		}
		if w.is(k, people) {
			return "", true
		}
	}
	return "", doer(w.list[j].text)
}

// breaks are words over which a number does not reach. Verbs of seeking are
// among them: the number before one belongs to a name, "Hotel Dielli 6 kërkon".
var breaks = words("per ne me nga dhe e qe si and for in of with di per con " +
	"kerkon kerkojne kerkohet kerkohen kerkojme ofron ofrojme punson punesojme merr " +
	"seeks needs hires requires cerca cerchiamo ricerca assume")

// uncounted is the number of occupations in the part that no number stands at.
func (w Words) uncounted(from, to int, jobs jobs, seen map[string]bool) int {
	n := 0
	for _, j := range jobs.list {
		inside := from < to && j.Start >= w.list[from].start && j.Start < w.list[to-1].end
		if inside && !seen[j.ISCO] && !seen[""] && !w.task(j) {
			seen[j.ISCO] = true
			n++
		}
	}
	return n
}

// task says that an occupation was told by what is done, "kontroll cilësie", and
// not by who does it: under another's number it adds nobody.
func (w Words) task(j Job) bool {
	for i := range w.list {
		if w.list[i].start >= j.Start {
			t := w.list[i].text
			return strings.HasSuffix(t, "im") || strings.HasSuffix(t, "je") ||
				strings.HasSuffix(t, "imi") || strings.HasPrefix(t, "kontroll")
		}
	}
	return false
}

// bracketed reads a number in brackets that ends the title: "Mësues (28)".
func (w Words) bracketed() int {
	if i := w.text - 1; i > 0 && w.list[i].n > 1 && w.list[i].n <= mostOpenings && w.list[i].bracket {
		return w.list[i].n
	}
	return 0
}
