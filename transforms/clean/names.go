package clean

import "strings"

// names finds people: behind "kontaktoni", behind "znj.", beside a phone, as
// the employer of a record, as a line of its own.
func (t *text) names() {
	for i := range t.words {
		switch r := t.words[i].role; {
		case r&(contact|office|self) != 0:
			t.behind(i)
		case r&honour != 0:
			t.titled(i)
		case r&kin != 0:
			t.relative(i)
		}
	}
	for _, m := range t.marks {
		t.beside(m)
	}
	for _, f := range t.found[:len(t.found):len(t.found)] {
		t.beside(f)
	}
	t.employers()
}

// run counts the words from i on that read like a name: capitals, joined by
// one space, at most three, none of them a word that is never a name.
func (t *text) run(i int) int {
	n := 0
	for i+n < len(t.words) && n < 3 && t.nameable(i+n) {
		if n > 0 && t.gap(i+n) != " " {
			break
		}
		n++
	}
	if t.role(i+n)&landmark != 0 {
		return 0 // "Bajram Curri" is a town
	}
	return n
}

func (t *text) nameable(i int) bool {
	w, r := t.words[i], t.role(i)
	if r&(not|firm|contact|honour|office|platform|landmark) != 0 ||
		r&(place|phone|between|house|parcel) != 0 && r&given == 0 {
		return false
	}
	return w.capital && w.end-w.start > 1
}

// given tells whether one of n words from i on is a given name.
func (t *text) given(i, n int) bool {
	for k := i; k < i+n; k++ {
		if t.role(k)&given != 0 {
			return true
		}
	}
	return false
}

func (t *text) hide(i, n int) {
	t.add(t.words[i].start, t.words[i+n-1].end, markName)
}

// behind hides the name behind "kontaktoni", "administratori:", "quhem".
func (t *text) behind(i int) {
	j, sure := i+1, t.role(i)&self != 0
	for j < len(t.words) && j < i+4 && t.role(j)&(between|kin|honour) != 0 && narrow(t.gap(j)) {
		sure = true
		j++
	}
	if j >= len(t.words) || !narrow(t.gap(j)) {
		return
	}
	n := t.run(j)
	if n == 0 && t.role(j)&given != 0 && t.role(j)&soft == 0 {
		t.hide(j, 1) // "kontaktoni fatosin", all small
		return
	}
	if n == 0 || t.role(j)&firm != 0 {
		return
	}
	spaced := t.gap(i+1) == " " && t.role(i)&contact != 0 && j == i+1
	if t.given(j, n) || (sure || spaced) && !t.firmNear(j, n) && t.role(i)&office == 0 {
		if t.role(j-1)&kin != 0 {
			j, n = j-1, n+1
		}
		t.hide(j, n)
	}
}

// firmNear tells whether a word of firms follows a run.
func (t *text) firmNear(i, n int) bool {
	return t.role(i+n)&firm != 0 && t.gap(i+n) == " "
}

// narrow tells whether a gap keeps two words together.
func narrow(gap string) bool {
	return len(gap) <= 4 && strings.Trim(gap, " .:,-/(\u00a0") == ""
}

// titled hides the name behind "znj. Mira"; one or two letters need a dot.
func (t *text) titled(i int) {
	gap := t.gap(i + 1)
	if i+1 >= len(t.words) || t.role(i-1)&(place|firm) != 0 || strings.Trim(gap, " .") != "" || len(gap) > 2 {
		return
	}
	if t.words[i].end-t.words[i].start < 3 && gap[0] != '.' {
		return
	}
	if n := t.run(i + 1); n > 0 {
		t.hide(i+1, n)
	}
}

// relative hides "tezes Lume" with the word for the relative.
func (t *text) relative(i int) {
	if i+1 < len(t.words) && t.gap(i+1) == " " && t.words[i+1].capital && t.role(i+1)&given != 0 {
		t.hide(i, 1+t.run(i+1))
	}
}

// beside hides names that stand right before or behind a phone or an address.
func (t *text) beside(f span) {
	isPhone := strings.HasPrefix(f.mark, "[telefon")
	if !isPhone && !strings.HasPrefix(f.mark, "[email") && !strings.HasPrefix(f.mark, "[llogari") {
		return
	}
	first := t.wordAt(f.start) // first word not before the span
	for first < len(t.words) && t.words[first].start < f.start {
		first++
	}
	t.before(first-1, f.start, isPhone)
	next := t.wordAt(f.end - 1)
	for next < len(t.words) && t.words[next].start < f.end {
		next++
	}
	t.after(next, f.end, isPhone)
}

// before looks at the words that end at word i, before byte offset at.
func (t *text) before(i, at int, isPhone bool) {
	if i < 0 || !narrow(t.s[t.words[i].end:at]) {
		return
	}
	for k := 0; k < 3 && i > 0 && t.role(i)&(phone|between) != 0 && t.role(i)&given == 0 && narrow(t.gap(i)); k++ {
		i--
	}
	n := 0
	for n < 3 && i-n >= 0 && t.nameable(i-n) && (n == 0 || t.gap(i-n+1) == " ") {
		n++
	}
	if t.role(i-n)&(place|firm) != 0 && strings.Trim(t.gap(i-n+1), " .'\"“„") == "" {
		return // "Hotel Drita 067…", "Rruga Elez Isufi. 067…"
	}
	switch {
	case n == 0 && t.role(i)&given != 0 && t.role(i)&(soft|not) == 0:
		t.hide(i, 1) // a small letter, but a name and a phone
	case n > 0 && t.given(i-n+1, n):
		for t.role(i-n+1)&given == 0 && n > 2 {
			n--
		}
		t.hide(i-n+1, n)
	case n > 0 && n < 3 && isPhone && (t.opens(i-n+1) || t.role(i-n)&(contact|office|between) != 0):
		t.hide(i-n+1, n) // "50.000 lekë. Ndue 067…": nothing else stands there
	}
}

// opens tells whether word i starts a sentence.
func (t *text) opens(i int) bool {
	return strings.ContainsAny(t.gap(i), ".!?\n,;(")
}

// after looks at the words from i on, behind byte offset at.
func (t *text) after(i, at int, isPhone bool) {
	if i >= len(t.words) || !narrow(t.s[at:t.words[i].start]) {
		return
	}
	n := t.run(i)
	if n == 0 {
		if t.role(i)&given != 0 && t.role(i)&(soft|not) == 0 {
			t.hide(i, 1)
		}
		return
	}
	bracket := strings.Contains(t.s[at:t.words[i].start], "(")
	switch {
	case t.given(i, n):
		t.hide(i, n)
	case isPhone && n < 3 && (bracket || t.closes(i+n)):
		t.hide(i, n)
	}
}

// closes tells whether the line ends before word i.
func (t *text) closes(i int) bool {
	gap := t.gap(i)
	if i >= len(t.words) {
		return strings.Trim(gap, " .!)\n") == ""
	}
	return strings.HasPrefix(strings.TrimLeft(gap, " .!)"), "\n")
}
