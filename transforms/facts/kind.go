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
	if w.seeksIn(0, w.text) || w.titleSeeks() || w.workFirst() {
		return true
	}
	return !w.hires(0, w.text) && (w.seeksIn(w.text, len(w.list)) || w.ofAge())
}

var (
	firstPerson = words("jam sono")
	ages        = words("vjec vjece vjecar vjecare years anni")
	selfSeeks   = words("kerkoj cerco")
	workNouns   = words("pune punen lavoro")
)

// ofAge says that who writes gives an age: "jam 19 vjeç". No employer does.
func (w Words) ofAge() bool {
	for i := range w.list {
		if !w.is(i, firstPerson) {
			continue
		}
		for k := i + 1; k < min(len(w.list), i+5) && w.list[k].gap < stop; k++ {
			if w.is(k, ages) && w.list[k-1].n > 0 {
				return true
			}
		}
	}
	return false
}

// workFirst says that the title is "punë … kërkoj": the work and then the verb
// that ends it.
func (w Words) workFirst() bool {
	return w.text >= 2 && w.text <= 5 && w.is(0, workNouns) && w.is(w.text-1, selfSeeks)
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
	if h := w.within(saleSaid, 0, to); len(h) > 0 && !w.personBefore(h[0].From) {
		return h[0].Value
	}
	if w.onSale() {
		return "a sale or a let"
	}
	return ""
}

// persons are words for people by their work; before "me qira" or "në shitje"
// they tell whose work it is.
var persons = words("operator* agjent* asistent* specialist* menaxher* shofer* punonjes* punetor* " +
	"konsulent* administrator* koordinator* inxhinier* teknik* drejtues* drejtor* pergjegjes* " +
	"perfaqesues* keshilltar* instruktor* eksperience pervoje trajner* shef* supervizor*")

// personBefore says that the title names a person before word i.
func (w Words) personBefore(i int) bool {
	for k := 0; k < min(i, w.text); k++ {
		if w.is(k, persons) || doer(w.list[k].text) {
			return true
		}
	}
	return false
}

var whereWords = words("ne te tek prane afer per nga me")

// onSale reads a title that ends in "në shitje" behind a thing.
func (w Words) onSale() bool {
	for i := 1; i+1 < w.text; i++ {
		if w.list[i].text == "ne" && w.list[i+1].text == "shitje" &&
			(w.gapAfter(i+1) >= comma || w.is(i+2, whereWords)) {
			return !w.personBefore(i)
		}
	}
	return false
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
	if h := w.within(serviceOpens, 0, w.text); len(h) > 0 && h[0].From == 0 && !w.anyIs(0, len(w.list), hiring) {
		return h[0].Value
	}
	return ""
}

// hiring are words that no notice of a service has.
var hiring = words("kerko* pune punes punen punes* paga page pagen rrog* punonjes* punetor* vend vende " +
	"pozicion* staf* cv aplik* hir* job* lavoro cerca* salary eksperienc* pervoj* mekanik* shofer*")
