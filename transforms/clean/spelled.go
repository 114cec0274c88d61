package clean

// least is how many digits a number in words must have to be a phone's.
const least = 7

// spelled finds phones that are written in words: "zero gjashtë nëntë dy dy …",
// also where some digits are digits, "06 nëntë dy …", and where two digits are one
// word, "njëzet e dy". The words stand in one row and open with a zero.
func (t *text) spelled() {
	for i := 0; i < len(t.words); i++ {
		if t.words[i].role&numeral == 0 {
			continue
		}
		last, n := t.digitRow(i)
		if start, opens := t.zero(i); opens && n >= least-1 {
			t.add(start, t.words[last].end, markPhone)
		}
		i = last
	}
}

// digitRow gives the last word of a row of numerals from word i on, and how many
// numerals and digits it has.
func (t *text) digitRow(i int) (last, n int) {
	last, n = i, 1
	for k := i + 1; k < len(t.words); k++ {
		digits, ok := rowGap(t.gap(k))
		if !ok {
			break
		}
		if t.words[k].role&numeral != 0 {
			last, n = k, n+digits+1
			continue
		}
		linked := t.s[t.words[k].start:t.words[k].end] == "e" && k+1 < len(t.words) &&
			t.words[k+1].role&numeral != 0
		if !linked {
			break
		}
	}
	return last, n
}

// rowGap counts the digits between two words of a row; false when other signs
// stand there.
func rowGap(gap string) (digits int, ok bool) {
	for _, r := range gap {
		if _, is := digitOf(r); is {
			digits++
		} else if r != '+' && !separates(r) {
			return 0, false
		}
	}
	return digits, len(gap) <= 24
}

// zero says that the row of word i opens with a zero, in words or in digits
// before it, and where.
func (t *text) zero(i int) (start int, ok bool) {
	w := t.words[i]
	if word := t.s[w.start:w.end]; len(word) == 4 && word[0]|0x20 == 'z' {
		return w.start, true
	}
	k := w.start
	for k > 0 && k > w.start-6 && (t.s[k-1] == ' ' || t.s[k-1] >= '0' && t.s[k-1] <= '9') {
		k--
	}
	for k < w.start && t.s[k] == ' ' {
		k++
	}
	return k, k < w.start && t.s[k] == '0'
}
