package facts

import "time"

// Dates are the days that an ad's words state. Nil is not stated or not sure.
type Dates struct {
	ApplyUntil           *time.Time // last day to apply, UTC
	Starts               *time.Time // first day of work, UTC
	AtOnce               bool       // work starts at once
	SeasonFrom, SeasonTo int        // months 1-12 of a season of work, 0 when none is stated
}

// DatesIn reads the dates of a title and a text; posted is the day of posting,
// nil when it is not known: then a date without a year stays nil.
func DatesIn(title, text string, posted *time.Time) Dates {
	return Cut(title, text).Dates(posted)
}

// Dates reads the dates that the ad states.
func (w Words) Dates(posted *time.Time) Dates {
	d := Dates{AtOnce: w.atOnce()}
	for i := 0; i < len(w.list); i++ {
		l := w.list[i].lexeme
		if l.month == 0 && (l.text[0] < '0' || l.text[0] > '9') {
			continue
		}
		if l.month != 0 && d.SeasonFrom == 0 {
			d.SeasonFrom, d.SeasonTo = w.season(i)
		}
		found, ok := w.dateAt(i)
		if !ok {
			continue
		}
		switch role := w.role(found); {
		case role == deadlineSaid && d.ApplyUntil == nil && !w.unclear(found):
			d.ApplyUntil = found.on(posted)
		case role == startSaid && d.Starts == nil && !w.unclear(found):
			d.Starts = found.on(posted)
		}
		if l.month == 0 && d.SeasonFrom == 0 && w.list[found.last].month != 0 {
			d.SeasonFrom, d.SeasonTo = w.season(found.last)
		}
		i = found.last
	}
	return d
}

const noRole = -1

// reach is how many words may stand between a date and what says what it is.
const reach = 6

// role says what a date is: the end of applying, the start of work, or neither.
func (w Words) role(d date) int {
	if w.before(startSaid, d.first) && !w.before(deadlineSaid, d.first) {
		return startSaid
	}
	if w.before(deadlineSaid, d.first) {
		return deadlineSaid
	}
	from, to := w.around(d)
	applies := len(w.within(applySaid, from, to)) > 0
	lead := d.first - 1
	for lead >= from && w.is(lead, dateWords) {
		lead--
	}
	switch {
	case w.is(lead, untilWords) && applies:
		return deadlineSaid
	case w.is(lead, fromWords) && !applies && !w.named(d):
		return startSaid
	}
	return noRole
}

var (
	dateWords  = words("me ne date daten dates dt ora the il on data dite")
	untilWords = words("deri brenda perpara para by before until till entro bis fino")
	fromWords  = words("nga prej from dal dalla ab")
)

// around gives the sentence of a date; the dots inside it end none.
func (w Words) around(d date) (from, to int) {
	from, _ = w.sentence(d.first)
	for from > 0 && w.mark(from-1) == '.' { // puna@firma.al
		from, _ = w.sentence(from - 1)
	}
	_, to = w.sentence(d.last)
	return from, to
}

// before says that a phrase of a set stands shortly before word i, in its
// sentence or as the line above.
func (w Words) before(set, i int) bool {
	hits := w.within(set, max(0, i-reach-5), i)
	if len(hits) == 0 {
		return false
	}
	h := hits[len(hits)-1]
	from, _ := w.sentence(i)
	return h.To == i || h.From >= from && i-h.To <= reach && !w.ended(h.To, i)
}

// ended says that another date stands between words from and to: it is the one
// that was spoken of.
func (w Words) ended(from, to int) bool {
	for k := from; k < to; k++ {
		if w.list[k].month&^shortened != 0 && w.list[k].month < shortened || w.mark(k) == '.' {
			return true
		}
	}
	return false
}

// named says that the date is the name of a street or square: "4 Shkurti",
// "28 Nëntori" stand in the definite form.
func (w Words) named(d date) bool {
	last := w.list[d.last].text
	return d.year == 0 && w.list[d.last].month != 0 && len(last) > 3 &&
		(last[len(last)-1] == 'i' || last[len(last)-1] == 'u')
}

// unclear says that day and month may be either: "07/05/2026" in an English ad.
func (w Words) unclear(d date) bool {
	if !d.slashed || d.day > 12 || d.day == d.month {
		return false
	}
	from, to := w.around(d)
	for i := from; i < to; i++ {
		if w.is(i, englishSigns) {
			return true
		}
	}
	return false
}

var englishSigns = words("the by before of until deadline apply applications application is closing start")

// atOnce reads "fillimi menjëherë", "immediate start", "inizio subito".
func (w Words) atOnce() bool {
	for _, h := range w.within(atOnceSaid, 0, len(w.list)) {
		from, to := w.sentence(h.From)
		if len(w.within(startSaid, max(from, h.From-4), min(to, h.To+2))) > 0 {
			return true
		}
	}
	return false
}

// season reads the months of a season of work that begins with the month at
// word i: "maj–shtator", "nga maji deri në tetor". A span with its year is a
// contract or a call, unless it is called a season.
func (w Words) season(i int) (from, to int) {
	if !w.monthRange(i) {
		return 0, 0
	}
	k := i + 1
	for k < min(len(w.list), i+4) && w.list[k].month == 0 {
		k++
	}
	if k >= min(len(w.list), i+4) {
		return 0, 0
	}
	start, end := w.sentence(i)
	if n, ok := w.after(k); ok && n > 1900 && !w.anyIs(start, end, seasonal) ||
		len(w.within(applySaid, start, i)) > 0 {
		return 0, 0
	}
	return int(w.list[i].month &^ shortened), int(w.list[k].month &^ shortened)
}

var seasonal = words("sezon* season* stagion* veror* vere* summer")

func (w Words) anyIs(from, to int, set *wordSet) bool {
	for i := from; i < to; i++ {
		if w.is(i, set) {
			return true
		}
	}
	return false
}
