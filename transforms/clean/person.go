package clean

import "strings"

// PersonName tells whether an employer's name reads like that of a private
// person: two or three words without a word of firms, the first a given name,
// as "Mimoza Kola" and not "MEGA DRINI". A given name that is a common word
// too ("Drita") needs a second word that ends like a surname. When in doubt it
// is a person: a firm hidden costs less than a person shown.
func PersonName(s string) bool {
	if strings.ContainsAny(s, "0123456789&@/") {
		return false
	}
	t := read(s)
	defer t.done()
	return t.person(0, len(s))
}

// person tells whether the words in [start, end) are a person's name and
// nothing else.
func (t *text) person(start, end int) bool {
	i := t.wordAt(start)
	n := 0
	for i+n < len(t.words) && t.words[i+n].end <= end {
		if n == 3 || !t.personal(i+n, n) {
			return false
		}
		n++
	}
	if n < 2 {
		return false
	}
	first, last := t.role(i), i+n-1
	if first&given != 0 {
		return first&soft == 0 || t.surname(last)
	}
	return n == 2 && t.listed(last) && t.role(last)&soft == 0 && t.surname(i)
}

// personal tells whether word i can be the n-th word of a person's name; one
// in the middle may be an initial.
func (t *text) personal(i, n int) bool {
	w := t.words[i]
	if !w.capital || t.role(i)&(firm|not|place|landmark) != 0 {
		return false
	}
	if w.end-w.start < 2 && n != 1 {
		return false
	}
	return n == 0 || strings.Trim(t.gap(i), " -.") == ""
}

// surname tells whether word i ends as most surnames do: Kola, Hoxha, Lleshaj,
// Shkurti, Çela; not Dolce, Kons.
func (t *text) surname(i int) bool {
	if t.role(i)&given != 0 {
		return true
	}
	_, folded := foldWord(t.s, t.words[i].start, nil)
	switch folded[len(folded)-1] {
	case 'a', 'i', 'u', 'o', 'j':
		return len(folded) > 2
	}
	return false
}

// listed tells whether word i is a given name as it stands, without an ending.
func (t *text) listed(i int) bool {
	_, folded := foldWord(t.s, t.words[i].start, nil)
	return words[string(folded)]&given != 0
}

// employers hides a person who is named as an employer ("ne kompanine Mimoza
// Kola, adresa", "Punëdhënësi: Mimoza Kola"), and a line below the first that
// is nothing but a person's name.
func (t *text) employers() {
	for _, w := range t.words {
		if w.role&employer == 0 || w.end+2 >= len(t.s) {
			continue
		}
		if c := t.s[w.end]; c == ':' || c == ' ' {
			t.value(w.end+1, w.end+1+ends(t.s[w.end+1:]))
		}
	}
	for at := strings.IndexByte(t.s, '\n'); at >= 0; {
		end := strings.IndexByte(t.s[at+1:], '\n')
		if end < 0 {
			t.value(at+1, len(t.s))
			return
		}
		t.value(at+1, at+1+end)
		at += 1 + end
	}
}

// ends finds where a value ends: at a comma, a bar, a line break.
func ends(s string) int {
	if i := strings.IndexAny(s, ",|\n;("); i >= 0 {
		return i
	}
	return len(s)
}

// value hides the bytes [start, end) when they are a person's name, also
// behind "person fizik".
func (t *text) value(start, end int) {
	for i := t.wordAt(start); t.role(i)&natural != 0 && t.words[i].end < end; i++ {
		start = t.words[i].end + 1
	}
	if end-start > 60 {
		return
	}
	for start < end && t.s[start] == ' ' {
		start++
	}
	for start < end && (t.s[end-1] == ' ' || t.s[end-1] == '\r' || t.s[end-1] == '.') {
		end--
	}
	if t.person(start, end) && !strings.ContainsAny(t.s[start:end], "0123456789&@/[") {
		t.add(start, end, markName)
	}
}
