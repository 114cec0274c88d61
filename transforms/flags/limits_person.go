package flags

import (
	"slices"
	"strings"

	"github.com/zanat-al/zanat/transforms/facts"
)

// limitsSex: only women or only men are sought, said outright, as the one who is
// sought, or as a word of its own. A title that ends in -e names no limit.
func limitsSex(a *ad) (string, bool) {
	if a.needs(seen) {
		return "", false
	}
	for _, h := range a.hits["onlysex"] {
		if !a.otherSex(h) {
			return a.words(h), true
		}
	}
	for _, sex := range []string{"female", "male"} {
		for _, h := range a.hits[sex] {
			if (a.sought(h) || a.alone(h)) && !a.otherSex(h) && !a.close(h, "wares", 2) {
				return a.words(h), true
			}
		}
	}
	return "", false
}

// otherSex says that a word of each sex stands within two words of h or in it:
// "vajza dhe djem", "femra/meshkuj". "Vajza për kamariere, djem për kuzhinë"
// limits both posts.
func (a *ad) otherSex(h facts.Hit) bool {
	near := func(sex string) bool {
		return slices.ContainsFunc(a.hits[sex], func(o facts.Hit) bool {
			return apart(h, o) <= 2 && a.w.Together(h.From, o.From)
		})
	}
	return near("female") && near("male")
}

// sought says that h is whom the ad seeks: right behind a word of seeking, or
// at the head of a sentence before what the work is.
func (a *ad) sought(h facts.Hit) bool {
	i, number := h.From-1, false
	for ; i >= max(0, h.From-3) && a.w.Together(i, h.From); i-- {
		_, n := a.w.Word(i)
		if n < 0 && !a.small("filler", i) {
			break
		}
		number = number || n > 0
	}
	if i >= 0 && a.w.Together(i, h.From) {
		return a.at("seek", i)
	}
	if number || h.To >= a.w.Len() || !a.w.Together(h.From, h.To) {
		return number
	}
	_, n := a.w.Word(h.To)
	return n > 0 || a.small("forwork", h.To)
}

// small says that word i is one of the small words of a signal.
func (a *ad) small(signal string, i int) bool {
	w, _ := a.w.Word(i)
	return little[signal][w]
}

// at says that a hit of a signal covers word i.
func (a *ad) at(signal string, i int) bool {
	return slices.ContainsFunc(a.hits[signal], func(h facts.Hit) bool { return h.From <= i && i < h.To })
}

// spells says that a hit of a signal stands in h: "moshë të re" names the age,
// "young woman" tells of somebody unless she is sought.
func (a *ad) spells(signal string, h facts.Hit) bool {
	return slices.ContainsFunc(a.hits[signal], func(o facts.Hit) bool { return h.From <= o.From && o.To <= h.To })
}

// adjectives of sex stand alone in a list: "shitëse, femër, 20-35 vjeç". Nouns
// do not: "klientë: burra, gra".
var adjectives = []string{"femer", "femra", "mashkull", "meshkuj", "female", "male"}

// alone says that h is all that stands between two marks: "(femra)".
func (a *ad) alone(h facts.Hit) bool {
	if w, _ := a.w.Word(h.From); h.To-h.From != 1 || !slices.Contains(adjectives, w) {
		return false
	}
	start, end := a.w.Span(h.From, h.To)
	before := strings.TrimRight(a.whole[:start], " ")
	after := strings.TrimLeft(a.whole[min(end, len(a.whole)):], " ")
	return before != "" && strings.ContainsAny(before[len(before)-1:], "(,:;-\n") &&
		(after == "" || strings.ContainsAny(after[:1], "),;.-\n"))
}

// Ages that limit nobody unlawfully: the least age of a worker with full
// rights, that of a driver of a bus or lorry, and from here on retirement.
const (
	leastAge  = 21
	driverAge = 24
	retired   = 60
)

var heavyDriver = []string{"8331", "8332"}

// limitsAge: an upper limit, a range or a high lower limit, or "young". The age
// of children, patients and firms is none; nor is a programme for the young.
func limitsAge(a *ad) (string, bool) {
	if len(a.hits["measure"]) > 0 {
		return "", false
	}
	for _, h := range a.hits["youth"] {
		if (a.sought(h) || a.spells("ageword", h)) && !a.close(h, "notworker", 3) {
			return a.words(h), true
		}
	}
	for _, sex := range []string{"female", "male"} {
		for _, h := range a.hits[sex] {
			if to, ok := a.ageRange(h.To); ok {
				return a.words(facts.Hit{From: h.From, To: to}), true
			}
		}
	}
	for _, h := range a.hits["ageword"] {
		for i := max(0, h.From-5); i < min(a.w.Len(), h.To+5); i++ {
			if !a.w.Together(i, h.From) || !a.worker(i) {
				continue
			}
			if to, ok := a.ageLimit(i); ok {
				start, end := a.w.Span(min(i, h.From), max(to, h.To))
				return a.whole[start:end], true
			}
		}
	}
	return "", false
}

// worker says that number i is not the age of somebody else, who is named up to
// five words before it, nor years of experience, up to three words behind it.
func (a *ad) worker(i int) bool {
	return !slices.ContainsFunc(a.hits["notworker"], func(o facts.Hit) bool {
		return o.From-i <= 4 && i-o.To <= 4 && a.w.Together(i, o.From)
	})
}

// ageRange says that a range of ages begins at word i, without a word for age:
// "vajza 18-24". Money and hours are none.
func (a *ad) ageRange(i int) (to int, ok bool) {
	if i+1 >= a.w.Len() || !a.w.Together(i-1, i+1) || a.age(i) == 0 || a.age(i+1) <= a.age(i) {
		return 0, false
	}
	return i + 2, !a.money(i+1) && a.worker(i)
}

// ageLimit says that word i is an age that limits, and where its words end.
func (a *ad) ageLimit(i int) (to int, limit bool) {
	n := a.age(i)
	if n == 0 {
		return 0, false
	}
	for k := i + 1; k <= i+3 && k < a.w.Len() && a.w.Together(i, k); k++ {
		if upper := a.age(k); upper > 0 {
			return k + 1, upper > n
		}
		if !a.small("link", k) {
			break
		}
	}
	least := leastAge
	if a.needs(heavyDriver) {
		least = driverAge
	}
	return i + 1, a.behind("upto", i) || n > least && a.behind("above", i)
}

// age is the number at word i when a worker can be so old, else 0.
func (a *ad) age(i int) int {
	if _, n := a.w.Word(i); n >= 15 && n < retired {
		return n
	}
	return 0
}

// behind says that word i stands right behind a hit of a signal, or one word
// further: "deri në 30", "jo mbi moshën 30".
func (a *ad) behind(signal string, i int) bool {
	return slices.ContainsFunc(a.hits[signal], func(h facts.Hit) bool {
		return h.To <= i && i-h.To <= 1 && a.w.Together(h.From, i)
	})
}
