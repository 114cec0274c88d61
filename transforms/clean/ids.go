package clean

import "strings"

// ids finds tax numbers and personal numbers (L71652306E), plates (AA 391 KX),
// and the numbers of parcels and houses.
func (t *text) ids() {
	for i := range t.words {
		w := t.words[i]
		switch w.end - w.start {
		case 1:
			t.tax(i)
		case 2:
			t.plate(i)
			if hasFold(t.s[w.start:], "nr") && t.onStreet(i) {
				t.numbered(i)
			}
		}
		if w.role&(parcel|house) != 0 {
			t.numbered(i)
		}
	}
}

// tax takes a letter, eight digits and a letter, in any spacing.
func (t *text) tax(i int) {
	n, at := 0, t.words[i].end
	for ; at < len(t.s) && n <= 8; at++ {
		c := t.s[at]
		if '0' <= c && c <= '9' {
			n++
		} else if c != ' ' && c != '.' && c != '-' {
			break
		}
	}
	if n == 8 && i+1 < len(t.words) && t.words[i+1].start == at && t.words[i+1].end == at+1 {
		t.add(t.words[i].start, at+1, markTax)
	}
}

// plate takes AA 391 KX and the older TR 1234 A.
func (t *text) plate(i int) {
	if i+1 >= len(t.words) || !t.upper(i) || !t.upper(i+1) {
		return
	}
	gap := t.gap(i + 1)
	digits := strings.Trim(gap, " -.")
	after := t.words[i+1].end - t.words[i+1].start
	if len(gap) > len(digits)+2 || strings.Trim(digits, "0123456789") != "" {
		return
	}
	if len(digits) == 3 && after == 2 || len(digits) == 4 && after == 1 {
		t.add(t.words[i].start, t.words[i+1].end, markPlate)
	}
}

// upper tells whether a word is ASCII capitals only.
func (t *text) upper(i int) bool {
	for _, c := range []byte(t.s[t.words[i].start:t.words[i].end]) {
		if c < 'A' || c > 'Z' {
			return false
		}
	}
	return true
}

// onStreet tells whether a street stands up to five words before "nr": the
// number is then a house's, while "Lagjja nr. 14" is half a town.
func (t *text) onStreet(i int) bool {
	for k := i - 1; k >= 0 && k > i-6; k-- {
		if strings.ContainsAny(t.gap(k+1), "\n.;:") {
			return false
		}
		if t.role(k)&place != 0 {
			return !hasFold(t.s[t.words[k].start:], "lag") && k < i-1
		}
	}
	return false
}

// numbered takes the number behind "pasuria", "godina nr." and the like.
func (t *text) numbered(i int) {
	at := t.words[i].end
	if i+1 < len(t.words) && strings.Trim(t.gap(i+1), " .:") == "" {
		switch strings.ToLower(t.s[t.words[i+1].start:t.words[i+1].end]) {
		case "nr", "numer", "numër", "me", "numri":
			at = t.words[i+1].end
		}
		if next := i + 2; at > t.words[i].end && next < len(t.words) &&
			t.role(next)&(parcel|house) != 0 && strings.Trim(t.gap(next), " .:") == "" {
			return // "godina me nr. pasurie 5": the next word takes it
		}
	}
	start := at
	for start < len(t.s) && strings.IndexByte(" .:", t.s[start]) >= 0 {
		start++
	}
	end := start
	for end < len(t.s) && strings.IndexByte("0123456789/+-", t.s[end]) >= 0 {
		end++
	}
	for end > start && strings.IndexByte("/+-", t.s[end-1]) >= 0 {
		end--
	}
	if end == start || t.s[start] < '0' || t.s[start] > '9' || counted(t.s[end:]) || thousands(t.s[end:]) {
		return
	}
	t.add(start, end, markNumber)
}

// thousands tells whether a number goes on as a sum of money: "45.000", "45.500
// lekë".
func thousands(after string) bool {
	if len(after) < 4 || after[0] != '.' && after[0] != ',' || strings.Trim(after[1:4], "0123456789") != "" {
		return false
	}
	return after[1:4] == "000" || counted(after[4:])
}

// counted tells whether what follows makes a number a count: "9-kateshe",
// "5 katëshe", "2 dhoma".
func counted(after string) bool {
	after = strings.TrimLeft(after, " -")
	for _, unit := range []string{"kat", "dhom", "muaj", "vjet", "vit", "euro", "lek", "dit", "or"} {
		if strings.HasPrefix(after, unit) {
			return true
		}
	}
	return false
}
