package facts

import "strings"

// ExperienceMonths is the least experience that an ad asks for, in months; 0
// only where it says that none is needed, nil where it says nothing.
func ExperienceMonths(text string) *int64 { return Cut("", text).ExperienceMonths() }

// ExperienceMonths is the least experience that the ad asks for, in months.
func (w Words) ExperienceMonths() *int64 {
	for i := range w.list {
		if n, ok := w.term(i); ok {
			return &n
		}
	}
	for i := range w.list {
		if w.noneNeeded(i) {
			var zero int64
			return &zero
		}
	}
	return nil
}

// term reads a length of experience whose number is word i.
func (w Words) term(i int) (int64, bool) {
	n := w.list[i].n
	if w.list[i].text == "gjysme" && w.is(i+1, years) && w.about(i, i+1) {
		return 6, !w.halfOf(i)
	}
	if n < 1 || n > 40 {
		n = w.compound(i)
		return int64(n * 12), n > 0 && (w.is(i-1, experienced) || w.is(i+1, experienced))
	}
	unit := i + 1
	for unit < len(w.list) && unit <= i+2 && w.list[unit].n >= 0 && w.list[unit].gap < stop {
		unit++ // "3 (three) years", "5-8 years"
	}
	per := w.perUnit(unit)
	if per == 0 || w.list[unit].gap >= comma && !w.list[unit].plus || w.is(i-1, afterTime) || !w.about(i, unit) {
		return 0, false
	}
	if w.is(i-1, upTo) || w.is(i-2, upTo) && w.list[i-1].text == "ne" {
		return 0, true // "deri 1 vit": none is a part of it
	}
	if whole, ok := w.decimal(i); ok {
		return int64(whole*per) + int64(n*per/10), true
	}
	if per == 12 && w.andHalf(unit) {
		return int64(n*per) + 6, true
	}
	return int64(n * per), true
}

// andHalf says that a half follows the years: "një vit e gjysmë".
func (w Words) andHalf(unit int) bool {
	for k := unit + 1; k < min(len(w.list), unit+4) && w.list[k].gap < comma; k++ {
		if w.is(k, halves) {
			return true
		}
		if !w.is(k, halfLinks) {
			return false
		}
	}
	return false
}

// halfOf says that a half belongs to the number before it.
func (w Words) halfOf(i int) bool {
	return w.is(i-1, halfLinks) && (w.is(i-2, years) || w.is(i-3, years))
}

var (
	halves    = words("gjysme half mezzo")
	halfLinks = words("e and a dhe")
)

// decimal reads the whole number before the decimal at word i: "1.5 vite".
func (w Words) decimal(i int) (int, bool) {
	if i == 0 || w.list[i].n > 9 || w.list[i].start != w.list[i-1].end+1 {
		return 0, false
	}
	c := w.whole[w.list[i-1].end]
	n, ok := w.digits(i - 1)
	return n, ok && n < 20 && (c == '.' || c == ',')
}

// compound reads the years in one word, "dyvjeçare", 0 where there are none.
func (w Words) compound(i int) int {
	text := strings.TrimSuffix(w.list[i].text, "e")
	if n, ok := strings.CutSuffix(text, "vjecar"); ok {
		return numerals[n]
	}
	return 0
}

func (w Words) perUnit(i int) int {
	switch {
	case w.is(i, years), w.is(i, seasons):
		return 12
	case w.is(i, months):
		return 1
	case w.is(i, yearly):
		return 12
	}
	return 0
}

// about says that a length of time is one of experience: a word says so in its
// clause or just before, or it stands alone as an item of a list.
func (w Words) about(i, unit int) bool {
	from, to := w.sentence(i)
	end := w.clauseEnd(unit)
	for k := max(from, i-3); k < i; k++ {
		if w.is(k, bound) {
			return false
		}
	}
	for k := unit + 1; k < min(end, unit+8); k++ {
		if w.is(k, wish) || w.is(k, marketed) || w.is(k, bound) && k <= unit+2 {
			return false
		}
	}
	said := worked
	if w.is(unit, months) {
		said = experienced // "tre muaj punë" is how long the job lasts
	}
	for k := unit + 1; k < min(end, unit+7); k++ {
		if w.is(k, said) {
			return true
		}
	}
	for k := i - 1; k >= max(from, i-6) && w.list[k+1].gap < comma; k-- {
		if w.is(k, experienced) {
			return true
		}
	}
	if w.is(unit, months) || w.is(unit, yearly) || w.list[i].n > 15 {
		return false
	}
	return w.is(i-1, atLeast) || w.is(unit, seasons) && unit+1 < to || w.item(i, unit)
}

// item says that the length stands alone between commas or stops.
func (w Words) item(i, unit int) bool {
	return i > 0 && w.list[i].gap >= comma && w.gapAfter(unit) >= comma
}

// noneNeeded says that experience is named at word i and turned down: "pa
// eksperiencë", "përvoja nuk kërkohet", "no experience".
func (w Words) noneNeeded(i int) bool {
	if !w.is(i, experienced) {
		return false
	}
	from, to := w.sentence(i)
	for k := max(from, i-3); k < i; k++ {
		if w.is(k, without) && !w.is(k-1, double) {
			return !w.rejected(i, to)
		}
	}
	for k := i + 1; k+1 < min(to, i+7); k++ {
		if w.is(k, denies) && (w.is(k+1, needed) || w.is(k+2, needed) || w.is(k+3, needed)) {
			return true
		}
	}
	for k := i - 2; k >= max(from, i-4) && w.is(i-1, needed); k-- {
		if w.is(k, denies) {
			return true
		}
	}
	return false
}

// rejected says that those without experience are turned away.
func (w Words) rejected(i, to int) bool {
	for k := i + 1; k < min(to, i+4); k++ {
		if w.is(k, denies) {
			return true
		}
	}
	return false
}

var (
	without = words("pa no without nessuna prima senza keine ohne")
	double  = words("jo mos nuk not")
	denies  = words("nuk s mos not non nicht isn")
	needed  = words("kusht rendesi kerko* nevojsh* domosdosh* detyru* rendesish* required needed necessary " +
		"richiest* necessari* obligator*")
)
