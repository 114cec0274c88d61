// Package flags finds danger signs of trafficking and fraud in job offers. A
// sign is a combination that a person should look at, never a verdict: most
// words have a harmless meaning, which signs.csv names. The rows are for
// restricted eyes and never published. It stands after the stage ads.
package flags

import (
	"strings"

	"github.com/zanat-al/zanat/transforms"
	"github.com/zanat-al/zanat/transforms/facts"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// Flag is one danger sign found in an ad.
type Flag struct {
	ID     string // RF01 to RF28, or D-SEX to D-HEALTH
	Level  string // strong, medium or weak, or Discriminatory
	Phrase string // the words that gave it; empty where a number did
}

// Facts is what is known of an ad beside its words.
type Facts struct {
	Abroad       bool     // the work is outside Albania
	Place        string   // the words that gave the place
	Named        bool     // a firm is named as the employer
	Municipality bool     // the ad names a municipality
	Monthly      float64  // highest pay a month in new lek, 0 when not known
	Occupations  []string // ISCO-08 unit groups
	Experienced  bool     // experience is asked for
	Schooled     bool     // schooling is asked for
}

// euro is the lek to the euro by convention, only to compare with a threshold.
const euro = 100

// Known gives the facts of an ad's row.
func Known(ad tables.Ad) Facts {
	f := Facts{
		Abroad:       ad.Precision == "abroad",
		Place:        ad.PlacePhrase,
		Named:        ad.EmployerKey != nil && !ad.EmployerPerson,
		Municipality: len(ad.Municipalities) > 0,
		Occupations:  ad.Occupations,
		Experienced:  ad.ExperienceMonths != nil && *ad.ExperienceMonths > 0,
		Schooled:     ad.Education != nil,
	}
	top := ad.PayMax
	if top == nil {
		top = ad.PayMin
	}
	if top != nil && ad.PayPeriod != nil && *ad.PayPeriod == "month" {
		f.Monthly = *top
		if ad.PayCurrency != nil && *ad.PayCurrency == "EUR" {
			f.Monthly *= euro
		}
	}
	return f
}

// Find lists the danger signs of an ad, in the order of their ids. Title and
// text are the cleaned ones.
func Find(title, text string, f Facts) []Flag {
	return look(title, text, f).signs()
}

func (a *ad) signs() []Flag {
	var found []Flag
	for _, s := range combinations {
		if phrase, ok := s.holds(a); ok {
			if a.found == nil {
				a.found = map[string]bool{}
			}
			a.found[s.id] = true
			found = append(found, Flag{s.id, level[s.id], phrase})
		}
	}
	return found
}

// Of lists the danger signs of an ad's row, then the grounds on which it limits
// who may apply, at the level Discriminatory; none for what is no offer.
func Of(ad tables.Ad) []tables.AdFlag {
	if ad.Kind != facts.Offer {
		return nil
	}
	return In(ad, facts.Cut(ad.Title, ad.Text))
}

// In is Of for an ad whose title and text are cut into words already.
func In(ad tables.Ad, w facts.Words) []tables.AdFlag {
	if ad.Kind != facts.Offer {
		return nil
	}
	var list []tables.AdFlag
	a := lookIn(w, Known(ad))
	for _, f := range append(a.signs(), a.limits()...) {
		list = append(list, tables.AdFlag{AdID: ad.ID, Flag: f.ID, Level: f.Level, Phrase: f.Phrase})
	}
	return list
}

// Stage is the stage from an ad to its danger signs.
func Stage() transforms.Stage {
	return transforms.Each("flags", func(ad tables.Ad, emit func(tables.AdFlag)) error {
		for _, f := range Of(ad) {
			emit(f)
		}
		return nil
	})
}

// ad is what a combination looks at.
type ad struct {
	Facts
	w     facts.Words
	whole string // title, line feed, text
	hits  map[string][]facts.Hit
	found map[string]bool // signs found so far
}

func look(title, text string, f Facts) *ad {
	return lookIn(facts.Cut(title, text), f)
}

func lookIn(w facts.Words, f Facts) *ad {
	a := &ad{Facts: f, w: w, whole: w.Whole()}
	spoken.Every(a.w, func(_ int, h facts.Hit) {
		if a.hits == nil {
			a.hits = map[string][]facts.Hit{}
		}
		a.hits[h.Value] = append(a.hits[h.Value], h)
	})
	return a
}

// words gives the words of the ad that a hit covers.
func (a *ad) words(h facts.Hit) string {
	start, end := a.w.Span(h.From, h.To)
	return a.whole[start:min(end, len(a.whole))]
}

// says is the first hit of a signal that is not denied.
func (a *ad) says(signal string) (string, bool) {
	for _, h := range a.hits[signal] {
		if !a.w.Denied(h) {
			return a.words(h), true
		}
	}
	return "", false
}

func (a *ad) has(signal string) bool {
	_, ok := a.says(signal)
	return ok
}

// beside is the first hit of one signal with one of another within so many
// words, in one sentence.
func (a *ad) beside(one, other string, within int) (string, bool) {
	for _, h := range a.hits[one] {
		for _, o := range a.hits[other] {
			if apart(h, o) <= within && a.w.Together(h.From, o.From) && !a.w.Denied(first(h, o)) {
				return a.words(facts.Hit{From: min(h.From, o.From), To: max(h.To, o.To)}), true
			}
		}
	}
	return "", false
}

func first(a, b facts.Hit) facts.Hit {
	if a.From <= b.From {
		return a
	}
	return b
}

// apart is the number of words between two hits.
func apart(a, b facts.Hit) int {
	return max(0, max(a.From, b.From)-min(a.To, b.To))
}

// amount says that a sum of money stands within so many words of a hit.
func (a *ad) amount(h facts.Hit, within int) bool {
	for i := max(0, h.From-within/2); i < min(a.w.Len(), h.To+within); i++ {
		if _, n := a.w.Word(i); n > 0 && a.money(i) {
			return true
		}
	}
	return false
}

// money says that a currency stands right behind or before number i.
func (a *ad) money(i int) bool {
	start, end := a.w.Span(i, i+1)
	after := strings.TrimLeft(a.whole[min(end, len(a.whole)):], " ")
	if strings.HasPrefix(after, "€") || strings.HasSuffix(strings.TrimRight(a.whole[:start], " "), "€") {
		return true
	}
	for k := i + 1; k < min(a.w.Len(), i+3); k++ {
		if w, _ := a.w.Word(k); currencies[w] {
			return true
		}
	}
	return false
}

var currencies = map[string]bool{"euro": true, "eur": true, "lek": true, "leke": true,
	"lekesh": true, "mije": true, "all": true, "franga": true, "paund": true, "dollare": true}
