package flags

import (
	"slices"
	"strings"

	"github.com/zanat-al/zanat/transforms/facts"
)

// combination is a sign and the function that finds it.
type combination struct {
	id    string
	holds func(*ad) (phrase string, ok bool)
}

// combinations are the signs that one ad can show, in an order in which a sign
// stands after those that it needs. RF24 needs other ads: the warehouse's mart
// rotating_ad finds it. RF08, RF09 and RF22 need other data; RF28 cannot be seen.
var combinations = []combination{
	{"RF01", fee},
	{"RF02", travel},
	{"RF03", abroadUnnamed},
	{"RF04", farAbove},
	{"RF05", nothingNeeded},
	{"RF06", vague},
	{"RF07", messengerOnly},
	{"RF10", youngWomen},
	{"RF11", bodyPhoto},
	{"RF12", entertainment},
	{"RF13", lodging},
	{"RF14", liveIn},
	{"RF15", undeclared},
	{"RF16", overwork},
	{"RF17", unpaid},
	{"RF18", passport},
	{"RF19", urgency},
	{"RF20", secrecy},
	{"RF21", minors},
	{"RF23", moneyMule},
	{"RF25", nightMeeting},
	{"RF26", debt},
	{"RF27", isolation},
}

// fee: the worker pays. A fee word with an amount near it, or with words that
// can mean nothing else; a bank's deposit or "pa tarifë" is none.
func fee(a *ad) (string, bool) {
	for _, h := range a.hits["fee"] {
		p := a.words(h)
		clear := h.To-h.From > 1
		if a.w.Denied(h) || !clear && !a.amount(h, 12) {
			continue
		}
		if h.To < a.w.Len() {
			if next, _ := a.w.Word(h.To); strings.HasPrefix(next, "bank") {
				continue
			}
		}
		return p, true
	}
	return "", false
}

// travel: the ticket or visa of a job abroad is paid for, or something is held
// back from the pay; what is held back for a loan is RF26.
func travel(a *ad) (string, bool) {
	if p, ok := a.says("travel"); ok && a.Abroad {
		return p, true
	}
	for _, h := range a.hits["deduct"] {
		for _, from := range a.hits["frompay"] {
			if from.From >= h.To && apart(h, from) <= 3 && a.w.Together(h.From, from.From) &&
				!a.w.Denied(h) && !a.loan(h) {
				return a.words(facts.Hit{From: h.From, To: from.To}), true
			}
		}
	}
	return "", false
}

// loan says that a loan stands right before a hit.
func (a *ad) loan(h facts.Hit) bool {
	for _, d := range a.hits["debt"] {
		if d.To <= h.From && apart(h, d) <= 4 && a.w.Together(h.From, d.From) {
			return true
		}
	}
	return false
}

// abroadUnnamed: work abroad and neither a firm nor a licence. Kosovo and North
// Macedonia are next door: their local ads are not meant.
func abroadUnnamed(a *ad) (string, bool) {
	if !a.Abroad || a.Named || len(a.hits["licence"]) > 0 || len(a.hits["neighbour"]) > 0 {
		return "", false
	}
	return a.Place, true
}

// farPay is three times a usual monthly pay, in lek.
const farPay = 180000

// farAbove: pay far above the usual for work in Albania that asks for nothing.
func farAbove(a *ad) (string, bool) {
	if a.Abroad || a.Experienced || a.Schooled || skilled(a.Occupations) {
		return "", false
	}
	if a.Monthly >= farPay {
		p, _ := a.says("easymoney")
		return p, true
	}
	if p, ok := a.says("profit"); ok {
		return p, true
	}
	if p, ok := a.says("easymoney"); ok && len(a.Occupations) == 0 && a.has("lightly") {
		return p, true
	}
	return "", false
}

// skilled says that an occupation is a manager's, professional's, technician's,
// cook's, trade's or long-haul driver's.
func skilled(codes []string) bool {
	return slices.ContainsFunc(codes, func(c string) bool {
		return c != "" && (strings.IndexByte("12367", c[0]) >= 0 ||
			c == "5120" || c == "8332" || c == "8331")
	})
}

// nothingNeeded: no language, papers or experience, only beside RF03 or RF04.
func nothingNeeded(a *ad) (string, bool) {
	if !a.found["RF03"] && !a.found["RF04"] {
		return "", false
	}
	if len(a.hits["lightly"]) == 0 {
		return "", false
	}
	return a.words(a.hits["lightly"][0]), true
}

// vague: empty words instead of duties, in a short ad without an occupation.
func vague(a *ad) (string, bool) {
	if a.w.Len() > 40 || len(a.Occupations) > 0 {
		return "", false
	}
	return a.says("vague")
}

// messengerOnly: only a personal messenger, and no firm.
func messengerOnly(a *ad) (string, bool) {
	if a.Named || strings.Contains(a.whole, "@") {
		return "", false
	}
	return a.says("messenger")
}

// youngWomen: women, an age of 30 or less, and looks.
func youngWomen(a *ad) (string, bool) {
	p, ok := a.says("women")
	if !ok || !a.has("appearance") || !a.young() {
		return "", false
	}
	return p, true
}

// young says that an age from 16 to 30 is written.
func (a *ad) young() bool {
	for i := range a.w.Len() {
		if _, n := a.w.Word(i); n >= 16 && n <= 30 {
			return true
		}
	}
	return false
}

// bodyPhoto: a photo of the body or its measures. A CV with a photo is usual.
func bodyPhoto(a *ad) (string, bool) {
	if p, ok := a.says("bodyphoto"); ok {
		return p, true
	}
	if p, ok := a.says("measures"); ok && (a.has("photo") || a.has("send") || a.has("women")) {
		return p, true // a tailor takes measures too
	}
	if p, ok := a.beside("photo", "body", 4); ok {
		return p, true
	}
	if len(a.hits["cv"]) > 0 {
		return "", false
	}
	return a.beside("send", "photo", 2)
}

// entertainment: a night club, escort or massage context with women only,
// lodging, high pay or abroad.
func entertainment(a *ad) (string, bool) {
	p, ok := a.says("club")
	if !ok || !(a.has("women") || a.has("lodging") || a.Abroad || a.Monthly >= farPay) {
		return "", false
	}
	return p, true
}

// lodging: the employer gives a place to sleep. Normal in season; counted only.
func lodging(a *ad) (string, bool) { return a.says("lodging") }

// liveIn: care in a private household, living there or abroad.
func liveIn(a *ad) (string, bool) {
	p, ok := a.says("household")
	if !ok || !(a.has("livein") || a.Abroad) {
		return "", false
	}
	return p, true
}
