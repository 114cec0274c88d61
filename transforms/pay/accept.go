package pay

// How far around a number its meaning is looked for, in tokens.
const near = 7

// accept says that a price is pay: it has a currency and is no fee, no bonus
// and no budget; or it has none and stands where only pay stands.
func accept(t []token, a amount, earlier bool) bool {
	cause := nearest(t, a.first)
	switch {
	case a.unit == foreign, cause&fee != 0, cause&extra != 0, charged(t, a):
		return false
	case earlier && a.first > 0 && t[a.first-1].kind == plus:
		return false // "600 euro + 100 euro ushqim"
	case a.unit == euro:
		if a.period == year || before(t, a.first, 0, each) {
			return a.hi <= 12*euroMost
		}
		return a.hi <= euroMost
	case a.unit != 0:
		return true
	case a.period == day && a.hi >= 1000 && a.hi <= dayOld:
		return a.scaled || cause&payWord != 0
	case a.scaled:
		return a.hi >= 10000 && (cause&payWord != 0 || alone(t, a.last+1))
	}
	return bare(t, a, cause)
}

// bare says that a number without a currency is pay: behind the word, at net
// or gross, before "+ sigurime", or beside another position's pay in lek.
func bare(t []token, a amount, cause role) bool {
	if a.hi < 10000 {
		return cause&payWord != 0 && a.hi >= 1000 && before(t, a.first, 0, each)
	}
	return a.hi <= 2e6 && (cause&payWord != 0 || netAt(t, a) || topped(t, a) || listed(t, a))
}

// topped says that insurance or a bonus is added right behind: "50.000 + sigurime".
func topped(t []token, a amount) bool {
	j := a.last + 2
	return j < len(t) && t[j-1].kind == plus && t[j].kind == word && t[j].role&(nextRole|baseRole|extra) != 0
}

// listed says that the number ends an item of a list whose next item is paid in
// lek: "kamarier 40.000, kuzhinier 60.000 lekë".
func listed(t []token, a amount) bool {
	if j := a.last + 1; j >= len(t) || t[j].kind != comma && (t[j].kind != word || t[j].role&nextRole == 0) {
		return false
	}
	for j := a.last + 2; j < len(t) && j < a.last+near && t[j].kind != stop; j++ {
		if t[j].kind == number {
			s := readSide(t, j)
			return s.unit == lek && t[j].value*s.scale >= 10000
		}
	}
	return false
}

// nearest looks back in the sentence for the word that says what the price
// is: pay, a fee or an extra. The word nearest to the price decides.
func nearest(t []token, i int) role {
	for j, k := i-1, 0; j >= 0 && k < near && t[j].kind != stop; j, k = j-1, k+1 {
		if t[j].kind == word && t[j].role&(payWord|fee|extra) != 0 {
			return t[j].role & (payWord | fee | extra)
		}
	}
	return 0
}

// charged says that the words behind the price make it a fee or a bonus:
// "100 euro bonus", "300 euro tarifë".
func charged(t []token, a amount) bool {
	j := a.last + 1
	return j < len(t) && t[j].kind == word && t[j].role&(fee|extra) != 0 &&
		t[j].role&payWord == 0
}

// alone says that no noun follows: "70 mijë, 3 kamarierë" is pay, "50 mijë
// banorë" is not.
func alone(t []token, j int) bool {
	return j >= len(t) || t[j].kind != word || t[j].role&(nextRole|month|week|day|hour|year) != 0
}

// netAt says that net or gross is written right at the price.
func netAt(t []token, a amount) bool {
	for _, j := range []int{a.first - 1, a.last + 1} {
		if j >= 0 && j < len(t) && t[j].kind == word && t[j].role&(net|gross) != 0 {
			return true
		}
	}
	return false
}

// loose finds a period that stands in the price's sentence but not at it:
// "pagesa ditore 2000 lekë", "dita paguhet 2500 lekë".
func loose(t []token, a amount) role {
	for j := a.first - 1; j >= max(0, a.first-2*near) && t[j].kind != stop; j-- {
		if t[j].kind == word && t[j].role&(day|hour|week|year) != 0 && (j == 0 || t[j-1].kind != number) {
			return t[j].role & (day | hour | week | year)
		}
	}
	for j := a.last + 1; j < min(len(t), a.last+2*near) && t[j].kind != stop; j++ {
		if t[j].kind == word && t[j].role&day != 0 && t[j-1].kind != number {
			return day
		}
	}
	return 0
}

// taxed reads net or gross near the price, nil when neither is said.
func taxed(t []token, a amount) *bool {
	yes, no := true, false
	for j := max(0, a.first-4); j < len(t) && j <= a.last+4; j++ {
		if t[j].kind != word || t[j].role&(net|gross) == 0 {
			continue
		}
		if t[j].role&net != 0 {
			return &yes
		}
		return &no
	}
	for j := a.last + 1; j+1 < len(t) && j <= a.last+3; j++ {
		if t[j].text == "ne" && t[j+1].text == "dore" {
			return &yes
		}
	}
	return nil
}

// official says that the price stands in a field of the employment service's
// form, which is in new lek: "Niveli i pagës: 40,000 - 50,000 lekë", "Paga Nga
// 30000 Deri 30000".
func official(t []token, a amount) bool {
	for j := a.first - 1; j >= 0 && j >= a.first-3; j-- {
		if t[j].kind == word && t[j].role&payWord != 0 {
			return j >= 2 && t[j-1].text == "i" && t[j-2].text == "niveli" ||
				j == a.first-2 && t[j+1].text == "nga" && a.ranged && a.bare
		}
	}
	return false
}
