package flags

// The signs of this file are about the conditions of the work and about coercion;
// those of combinations.go about how people are recruited.

import "slices"

// undeclared: the ad itself says that there is no contract or insurance.
func undeclared(a *ad) (string, bool) {
	if len(a.hits["undeclared"]) == 0 {
		return "", false
	}
	return a.words(a.hits["undeclared"][0]), true
}

// overwork: no day off, or a day of twelve hours and more.
func overwork(a *ad) (string, bool) {
	if len(a.hits["overwork"]) > 0 {
		return a.words(a.hits["overwork"][0]), true
	}
	for i := 0; i+3 < a.w.Len(); i++ {
		_, n := a.w.Word(i)
		unit, _ := a.w.Word(i + 1)
		link, _ := a.w.Word(i + 2)
		day, _ := a.w.Word(i + 3)
		if n >= 12 && n <= 20 && (unit == "ore" || unit == "hours") &&
			(link == "ne" || link == "a" || link == "per") && (day == "dite" || day == "day") {
			start, end := a.w.Span(i, i+4)
			return a.whole[start:end], true
		}
	}
	return "", false
}

// unpaid: a trial without pay, or pay held back.
func unpaid(a *ad) (string, bool) {
	if p, ok := a.says("withheld"); ok {
		return p, true
	}
	for _, t := range a.hits["trial"] {
		for _, u := range a.hits["unpaid"] {
			if t.From < u.From && apart(t, u) <= 5 && a.w.Together(t.From, u.From) {
				start, end := a.w.Span(t.From, u.To)
				return a.whole[start:end], true
			}
			if u.From < t.From && apart(t, u) <= 1 && a.w.Together(t.From, u.From) {
				start, end := a.w.Span(u.From, t.To)
				return a.whole[start:end], true
			}
		}
	}
	return "", false
}

// passport: a passport is handed over, or papers are kept or sent in advance. A
// copy of the identity card among the documents of an application is usual.
func passport(a *ad) (string, bool) {
	if p, ok := a.beside("handover", "passport", 4); ok {
		return p, true
	}
	return a.beside("keep", "idcard", 4)
}

// urgency: leave at once, last places, today only.
func urgency(a *ad) (string, bool) { return a.says("urgency") }

// secrecy: tell no one.
func secrecy(a *ad) (string, bool) {
	if len(a.hits["secrecy"]) == 0 {
		return "", false
	}
	return a.words(a.hits["secrecy"][0]), true
}

// minors: under 18, in a club, a household, abroad, with lodging or at a bar.
func minors(a *ad) (string, bool) {
	if !(a.Abroad || a.has("club") || a.has("household") || a.has("lodging") || a.has("hospitality")) {
		return "", false
	}
	if p, ok := a.says("minor"); ok {
		return p, true
	}
	for _, h := range a.hits["agewords"] {
		for i := max(0, h.From-3); i < min(a.w.Len(), h.To+3); i++ {
			_, n := a.w.Word(i)
			if n >= 13 && n <= 17 && a.w.Together(i, h.From) && !a.ofChildren(i) {
				start, end := a.w.Span(min(i, h.From), max(i+1, h.To))
				return a.whole[start:end], true
			}
		}
	}
	return "", false
}

// ofChildren says that an age is that of children to be cared for.
func (a *ad) ofChildren(i int) bool {
	for _, c := range a.hits["children"] {
		if c.From-4 <= i && i <= c.To+6 && a.w.Together(c.From, i) {
			return true
		}
	}
	return false
}

// moneyMule: move money, lend an account, forward parcels. A bank's or an
// accountant's own work is none.
func moneyMule(a *ad) (string, bool) {
	if a.Named && len(a.hits["bankjob"]) > 0 || slices.ContainsFunc(a.Occupations, bankWork) {
		return "", false
	}
	return a.says("mule")
}

// bankWork says that handling money is the occupation.
func bankWork(code string) bool {
	return slices.Contains([]string{"1346", "2411", "2412", "2413", "3311", "3312", "3313",
		"3321", "4211", "4214", "4311", "4312", "5230"}, code)
}

// nightMeeting: an interview in a hotel or bar, or late in the evening.
func nightMeeting(a *ad) (string, bool) {
	for _, m := range a.hits["meet"] {
		for i := m.To; i+1 < min(a.w.Len(), m.To+8); i++ {
			before, _ := a.w.Word(i)
			_, n := a.w.Word(i + 1)
			if a.w.Together(m.From, i) &&
				(before == "ores" || before == "ora" || before == "after") && n >= 20 && n <= 24 {
				start, end := a.w.Span(m.From, i+2)
				return a.whole[start:end], true
			}
		}
		for _, p := range a.hits["nightplace"] {
			if p.From >= m.To && p.From-m.To <= 1 && a.w.Together(m.From, p.From) && !a.Named {
				start, end := a.w.Span(m.From, p.To)
				return a.whole[start:end], true
			}
		}
	}
	return "", false
}

// debt: a loan or advance that work pays back.
func debt(a *ad) (string, bool) {
	if slices.ContainsFunc(a.Occupations, bankWork) {
		return "", false
	}
	return a.beside("debt", "bound", 6)
}

// isolation: a far place with lodging, or a place that is not told.
func isolation(a *ad) (string, bool) {
	if p, ok := a.says("hidden"); ok {
		return p, true
	}
	p, ok := a.says("isolated")
	if !ok || !a.has("lodging") {
		return "", false
	}
	return p, true
}
