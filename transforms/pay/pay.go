// Package pay reads what a job pays from the words of an ad: amount, currency,
// period, and how sure the unit is. Albanians still speak in old lek (ten to
// one new), so "150 mijë" may be 15,000 or 150,000 lek: such pay is kept as
// two readings and never forced into one. It is called by the stage ads.
package pay

import (
	"math"
	"strings"
	"sync"

	"github.com/zanat-al/zanat/transforms/language"
)

// Pay is what one ad says it pays.
type Pay struct {
	Min, Max *float64     // in Currency a Period, lek always new; nil when not stated or ambiguous
	Currency string       // "ALL" or "EUR"
	Period   string       // "month", "day" or "hour"; a week's pay is brought to the month by 4.33, a year's by 1/12
	Unit     string       // "certain", "assumed" or "ambiguous": old or new lek
	Ranges   [][2]float64 // lowest and highest of each position, in order
	Readings []float64    // the lower and the higher reading of an ambiguous amount, new lek
	Phrase   string       // the words that gave it
	Net      *bool        // true net, false gross, nil when the ad does not say
	Start    int          // byte of the text where the words start
	End      int          // byte after them
}

// Find reads the pay in a text; nil when it states none. An amount that is a
// fee, a bonus or a budget is no pay.
func Find(text string) *Pay {
	return In(language.FoldMap(text), text)
}

// In is Find for a text that is folded already.
func In(f language.Folded, text string) *Pay {
	p, _ := Read(f, text)
	return p
}

// Read is In that also gives what is paid for each piece, visit or client,
// where no pay of a time is stated.
func Read(f language.Folded, text string) (*Pay, *Rate) {
	if !hasNumber(f.Text) {
		return nil, nil
	}
	buffer := buffers.Get().(*[]token)
	defer buffers.Put(buffer)
	t := scan(f.Text, (*buffer)[:0])
	*buffer = t
	p, first, last := build(t, choose(t))
	if p == nil {
		return nil, rate(t)
	}
	p.Start, p.End = f.Origin(t[first].start), f.Origin(t[last].end)
	p.Phrase = text[p.Start:p.End]
	return p, nil
}

// buffers are the tokens of earlier texts, to be written over.
var buffers = sync.Pool{New: func() any { return new([]token) }}

// hasNumber says that a text can hold an amount: digits, or words for thousands.
func hasNumber(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= '0' && s[i] <= '9' {
			return true
		}
	}
	return strings.Contains(s, " mij") || strings.Contains(s, " milion")
}

// choose keeps the prices that are pay, in the currency and period of the
// first of them.
func choose(t []token) []amount {
	var list []amount
	for _, a := range amounts(t) {
		if !accept(t, a, len(list) > 0) {
			continue
		}
		if a.unit == 0 {
			a.unit, a.bare = lek, true
		}
		if a.period == 0 && daily(t, a) {
			a.period = day
		}
		if a.period == 0 && (a.small() || before(t, a.first, 0, each)) {
			if a.period = loose(t, a); a.period == 0 {
				continue
			}
		}
		if a.unit == lek && a.age == 0 && a.read() == isNothing {
			continue
		}
		if len(list) > 0 && (list[0].unit != a.unit || list[0].span() != a.span()) {
			continue
		}
		if list = add(t, list, a); len(list) == most {
			break
		}
	}
	return list
}

// daily says that "dita" leads the price: "Dita 3500 lekë". Behind "në" or a
// number it tells of hours: "8 orë në ditë 50.000 lekë".
func daily(t []token, a amount) bool {
	i := a.first - 1
	return i >= 0 && t[i].kind == word && (t[i].text == "dita" || t[i].text == "mediteja") &&
		(i == 0 || t[i-1].kind != number && t[i-1].text != "ne")
}

// most is how many positions an ad may pay: a longer list is a price list, and
// its first prices say as much.
const most = 24

// small says that the price is too low for a month.
func (a amount) small() bool {
	return a.unit == euro && a.hi < euroLeast || a.unit == lek && a.hi < monthLeast
}

// span is the period in which the price is given, month when none is written.
func (a amount) span() role {
	if a.period == 0 {
		return month
	}
	return a.period
}

// add puts a price behind the others. A repeated price is one; "50.000 + normë
// (deri 70.000)" is one range.
func add(t []token, list []amount, a amount) []amount {
	for _, b := range list {
		if b.lo == a.lo && b.hi == a.hi {
			return list
		}
	}
	up := before(t, a.first, 0, upTo)
	low := before(t, a.first, 0, fromRole) || upward(t, a)
	if n := len(list); n > 0 && up && a.hi > list[n-1].lo && base(t, list[n-1], a) {
		list[n-1].hi, list[n-1].last = a.hi, a.last
		return list
	}
	if !a.ranged && up {
		a.lo = 0
	} else if !a.ranged && low {
		a.hi = 0
	}
	return append(list, a)
}

// upward says that the price only begins there: "70 mijë e lart".
func upward(t []token, a amount) bool {
	j := a.last + 2
	return j < len(t) && t[j-1].text == "e" && t[j].kind == word && t[j].role&aboveRole != 0
}

// base says that price a only tops up price b: they share a sentence, and a
// plus, a norm or a bonus stands between them.
func base(t []token, b, a amount) bool {
	topped := false
	for j := b.last + 1; j < a.first; j++ {
		if t[j].kind == stop {
			return false
		}
		topped = topped || t[j].kind == plus || t[j].kind == word && t[j].role&(baseRole|extra) != 0
	}
	return topped
}

// build makes one Pay of the prices, and names its first and last token.
func build(t []token, list []amount) (p *Pay, first, last int) {
	if len(list) == 0 {
		return nil, 0, 0
	}
	a, z := list[0], list[len(list)-1]
	if t[z.last].end-t[a.first].start > 160 {
		z = a // the positions stand far apart: their words are those of the first
	}
	p = &Pay{Currency: "EUR", Unit: "certain", Net: taxed(t, a)}
	factor := 1.0
	p.Period, factor = period(a.span())
	if a.unit == lek {
		p.Currency = "ALL"
		var old bool
		p.Unit, old = settle(list)
		if old {
			factor /= 10
		}
		if p.Unit == "assumed" && official(t, a) {
			p.Unit = "certain"
		}
	}
	if p.Unit == "ambiguous" {
		v := math.Max(a.lo, a.hi) * factor
		if a.lo > 0 {
			v = a.lo * factor
		}
		p.Readings = []float64{v / 10, v}
		return p, a.first, z.last
	}
	p.span(list, factor)
	return p, a.first, z.last
}

// span sets the ranges and the lowest and highest of all.
func (p *Pay) span(list []amount, factor float64) {
	var lo, hi float64
	for _, a := range list {
		l, h := a.lo*factor, a.hi*factor
		if l > 0 && (lo == 0 || l < lo) {
			lo = l
		}
		hi = math.Max(hi, h)
		if l == 0 {
			l = h
		}
		if h == 0 {
			h = l
		}
		p.Ranges = append(p.Ranges, [2]float64{l, h})
	}
	if lo > 0 {
		p.Min = &lo
	}
	if hi > 0 && hi >= lo {
		p.Max = &hi
	}
}

// period names the period and gives the factor that brings the amount to it.
func period(r role) (string, float64) {
	switch r {
	case day:
		return "day", 1
	case hour:
		return "hour", 1
	case week:
		return "month", 4.33
	case year:
		return "month", 1. / 12
	}
	return "month", 1
}
