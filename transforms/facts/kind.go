// Package facts reads from an ad what is no skill, no place, no pay and no
// occupation: what kind of ad it is, how many places, which schooling, how much
// experience, which contract. It stands between the collected words and the
// row of an ad; what it cannot find is nil, never a guess.
package facts

// The kinds of ad.
const (
	Offer = "offer" // someone wants to employ
	Seek  = "seek"  // someone looks for work: a private person, never stored
	Other = "other" // a course, a sale, a service
)

// Kind says what an ad is: Offer, Seek or Other. sourceKind is what the source
// says, empty when nothing; a source's "offer" is not believed against the words.
func Kind(title, text, sourceKind string) string {
	kind, _ := Cut(title, text).Kind(sourceKind)
	return kind
}

// Kind says what an ad is, and for what is no offer, why.
func (w Words) Kind(sourceKind string) (kind, reason string) {
	switch {
	case sourceKind == Seek || w.seeks():
		return Seek, "a person seeking work"
	case sourceKind == Other:
		return Other, "no job offer, says its source"
	}
	for _, other := range []func(Words) string{Words.sale, Words.course, Words.service} {
		if reason := other(w); reason != "" {
			return Other, reason
		}
	}
	return Offer, ""
}

// seeks says that a person looks for work. Words of the text count only where
// the title does not hire.
func (w Words) seeks() bool {
	if w.seeksIn(0, w.text) || w.titleSeeks() {
		return true
	}
	return !w.hires(0, w.text) && w.seeksIn(w.text, len(w.list))
}

// titleSeeks reads what means a seeker only in a title: "kërkohet punë" in a text
// may go on "në grup".
func (w Words) titleSeeks() bool {
	for _, h := range w.within(seekTitle, 0, w.text) {
		if !w.asked(h) && !w.is(h.From-1, others) && !w.is(h.To+1, teams) {
			return true
		}
	}
	return false
}

var teams = words("grup ekip turne skuader presion")

func (w Words) seeksIn(from, to int) bool {
	for _, h := range w.within(seekSaid, from, to) {
		if !w.asked(h) && !w.is(h.From-1, others) {
			return true
		}
	}
	for _, h := range w.within(seekThird, from, to) {
		if !w.asked(h) && !w.is(h.From-1, others) {
			return true
		}
	}
	return false
}

// asked says that the sentence of a hit is a question, to the reader.
func (w Words) asked(h Hit) bool {
	for i := h.To - 1; i+1 < len(w.list); i++ {
		if g := w.gapAfter(i); g >= stop {
			return g == question
		}
	}
	return false
}

// others are the words before "kërkon punë" that speak of a reader, not of
// the one who writes: "kush kërkon punë", "nëse kërkon punë".
var others = words("kush kushdo cdokush qe te nese neqoftese dikush ata ato ai ajo ju ti a " +
	"cilido kujt who if you chi se")

func (w Words) hires(from, to int) bool {
	return len(w.within(hireSaid, from, to)) > 0
}

// sale says that the ad sells or lets: the verb stands in the title or opens
// the text, and the title does not hire.
func (w Words) sale() string {
	if w.hires(0, w.text) {
		return ""
	}
	to := w.text
	if !w.hires(w.text, len(w.list)) {
		to = min(len(w.list), w.text+4)
	}
	if h := w.within(saleSaid, 0, to); len(h) > 0 {
		return h[0].Value
	}
	return ""
}

// course says that the ad sells a course: the title opens with one, the text
// says how to enrol, and nobody is hired.
func (w Words) course() string {
	named := w.within(courseSaid, 0, w.text)
	if len(named) == 0 || w.hires(0, w.text) {
		return ""
	}
	marks := w.within(courseMark, 0, len(w.list))
	if len(marks) == 0 || named[0].From > 2 || w.hires(w.text, len(w.list)) && named[0].From > 0 {
		return ""
	}
	return named[0].Value
}

// service says that the ad offers a service to customers and hires nobody.
func (w Words) service() string {
	if w.hires(0, len(w.list)) {
		return ""
	}
	if h := w.within(serviceSaid, 0, len(w.list)); len(h) > 0 {
		return h[0].Value
	}
	return ""
}
