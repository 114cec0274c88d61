package pay

// amount is one price as written: a number or a range, with what stands
// directly at it. lo is 0 when only an upper bound is written, hi when only a
// lower one.
type amount struct {
	lo, hi      float64
	scaled      bool // "mijë", "k" or "milion" is written
	ranged      bool // two numbers are written
	bare        bool // no currency is written
	unit        role // lek, euro, foreign, or 0
	age         role // newLek, oldLek, or 0
	period      role // month, week, day, hour, or 0
	first, last int  // tokens, both included
}

// amounts reads every number that may be a price.
func amounts(t []token) []amount {
	var found []amount
	for i := 0; i < len(t); i++ {
		if t[i].kind != number {
			continue
		}
		from := 0
		if n := len(found); n > 0 {
			from = found[n-1].last + 1
		}
		a := readAmount(t, i, from)
		found = append(found, a)
		i = a.last
	}
	return found
}

// side is what stands at one number: its scale, currency and the lek's age.
type side struct {
	scale float64
	unit  role
	age   role
	end   int // token after it
}

// readAmount reads the price whose first number is token i; tokens before
// `from` belong to the price before.
func readAmount(t []token, i, from int) amount {
	a := amount{first: i, last: i}
	left := readSide(t, i)
	right := left
	lo, hi := t[i].value, t[i].value
	if k := joined(t, i, left.end, from); k > 0 {
		right = readSide(t, k)
		hi = t[k].value
		left, right = share(left, right, lo, hi)
		if lo < 1000 && left.scale == 1 && right.scale == 1 && hi >= 10000 && lo*1000 <= hi {
			left.scale = 1000 // "55-60.000 lekë"
		}
		if lo*left.scale > hi*right.scale || hi*right.scale > 12*lo*left.scale {
			left, right, hi = readSide(t, i), readSide(t, i), lo
		} else {
			a.ranged = true
		}
	}
	a.lo, a.hi = lo*left.scale, hi*right.scale
	if left.scale == 1e6 && !a.ranged {
		a.addThousands(t, &left, &right)
	}
	a.scaled = left.scale > 1
	a.unit, a.age = firstOf(left.unit, right.unit), firstOf(left.age, right.age)
	a.last = right.end - 1
	if a.unit == 0 && i > from && t[i-1].kind == word && t[i-1].role&(lek|euro|foreign) != 0 {
		a.unit = t[i-1].role & (lek | euro | foreign)
		a.first--
	}
	a.readPeriod(t)
	return a
}

// addThousands reads "1 milion e 200 mijë" as one number.
func (a *amount) addThousands(t []token, left, right *side) {
	j := left.end
	if j < len(t) && t[j].kind == word && t[j].role&compound != 0 {
		j++
	}
	if j >= len(t) || t[j].kind != number {
		return
	}
	if rest := readSide(t, j); rest.scale == 1000 && t[j].value < 1000 {
		a.lo += t[j].value * 1000
		a.hi = a.lo
		*left, *right = rest, rest
	}
}

func firstOf(a, b role) role {
	if a != 0 {
		return a
	}
	return b
}

// share gives each end of a range what only the other says: "70-120 mijë lekë",
// "EUR 1,000-1,200". A scale is not shared where the smaller end would then be
// the larger one.
func share(left, right side, lo, hi float64) (side, side) {
	if left.scale == 1 && right.scale > 1 && lo <= hi {
		left.scale = right.scale
	}
	if right.scale == 1 && left.scale > 1 && lo <= hi {
		right.scale = left.scale
	}
	if left.unit == 0 {
		left.unit = right.unit
	}
	if left.age == 0 {
		left.age = right.age
	}
	return left, right
}

// readSide reads what follows the number at token i.
func readSide(t []token, i int) side {
	s := side{scale: 1, end: i + 1}
	for j := i + 1; j < len(t) && t[j].kind == word; j++ {
		r := t[j].role
		switch {
		case s.scale == 1 && s.unit == 0 && r&thousand != 0 && (t[j].text != "k" || t[j].start == t[i].end):
			s.scale = 1000
		case s.scale == 1 && s.unit == 0 && r&million != 0:
			s.scale = 1e6
		case s.unit == 0 && r&(lek|euro|foreign) != 0 && !lone(t, i, j, s.scale):
			s.unit = r & (lek | euro | foreign)
		case s.age == 0 && r&(newLek|oldLek) != 0:
			s.age = r & (newLek | oldLek)
		case r&article != 0 && j+1 < len(t) && t[j+1].role&(newLek|oldLek) != 0:
			continue
		default:
			return s
		}
		s.end = j + 1
	}
	return s
}

// lone says that token j looks like a short currency word but is none: "all"
// and "l" are currencies only behind thousands.
func lone(t []token, i, j int, scale float64) bool {
	w := t[j].text
	return (w == "all" || w == "l") && t[i].value*scale < 1000
}

// joined gives the token of a range's second number, or 0.
func joined(t []token, i, j, from int) int {
	if j >= len(t) {
		return 0
	}
	ok := t[j].kind == dash || t[j].kind == slash || t[j].kind == word &&
		(t[j].role&joinRole != 0 ||
			t[j].role&joinFrom != 0 && before(t, i, from, fromRole) ||
			t[j].role&joinBetween != 0 && before(t, i, from, betweenRole))
	if !ok {
		return 0
	}
	j++
	for k := 0; k < 2 && j < len(t) && t[j].kind == word; k++ {
		if t[j].role&(afterRole|euro|lek) == 0 {
			return 0
		}
		j++
	}
	if j < len(t) && t[j].kind == number {
		return j
	}
	return 0
}

// before says that one of the two tokens before i, in its sentence, has the role.
func before(t []token, i, from int, r role) bool {
	for j := i - 1; j >= from && j >= i-2 && t[j].kind != stop; j-- {
		if t[j].kind == word && t[j].role&r != 0 {
			return true
		}
	}
	return false
}

// readPeriod reads "në ditë", "/orë", "per trip day" right behind the price.
func (a *amount) readPeriod(t []token) {
	for j, k := a.last+1, 0; j < len(t) && k < 5; j, k = j+1, k+1 {
		switch {
		case t[j].kind == slash:
		case t[j].kind == word && t[j].role&(month|week|day|hour|year) != 0:
			a.period = t[j].role & (month | week | day | hour | year)
			a.last = j
			return
		case t[j].kind == word && t[j].role&skip != 0:
		default:
			return
		}
	}
}
