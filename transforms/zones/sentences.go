package zones

// boundary finds where the sentence or line that starts at `at` ends: behind a
// line break, behind a full stop and a space, behind a bar.
func boundary(s string, at int) int {
	for i := at; i < len(s); i++ {
		switch s[i] {
		case '\n', '|':
			return i + 1
		case '.', '!', '?', ';':
			if i+1 < len(s) && s[i+1] == ' ' && !abbreviation(s, i) {
				return i + 2
			}
		}
	}
	return len(s)
}

// abbreviations end in a stop that ends no sentence.
var abbreviations = []string{"nr", "rr", "dr", "zj", "zt", "z", "znj", "ing", "prof", "sh.p.k", "p.sh", "tel", "cel", "mr", "ms"}

// abbreviation tells whether the stop at i belongs to an abbreviation, or to the
// number of an item at the head of a line: "1. Ofrojmë shërbim".
func abbreviation(s string, i int) bool {
	if s[i] != '.' {
		return false
	}
	if itemNumber(s, i) {
		return true
	}
	for _, a := range abbreviations {
		if start := i - len(a); start >= 0 && s[start:i] == a &&
			(start == 0 || s[start-1] < 'a' || s[start-1] > 'z') {
			return true
		}
	}
	return false
}

// itemNumber tells whether one or two digits stand before i, alone in their line.
func itemNumber(s string, i int) bool {
	k := i
	for k > 0 && k > i-2 && '0' <= s[k-1] && s[k-1] <= '9' {
		k--
	}
	return k < i && (k == 0 || s[k-1] == '\n')
}

// skip steps over what stands before a sentence: space, bullets, numbers of a
// list, quotes.
func skip(s string, at, end int) int {
	for at < end {
		switch c := s[at]; {
		case c == ' ', c == '*', c == '-', c == '>', c == '#', c == '"', c == '\'',
			c == '\t', c == '+', c == '=', c == '_', c == '(', c == '~', c == ',':
			at++
		case '0' <= c && c <= '9' && numbered(s, at, end):
			for at < end && s[at] != '.' && s[at] != ')' {
				at++
			}
			at++
		default:
			return at
		}
	}
	return at
}

// numbered tells whether "1." or "12)" stands at a byte.
func numbered(s string, at, end int) bool {
	for i := at; i < end && i < at+3; i++ {
		if s[i] == '.' || s[i] == ')' {
			return i+1 < end && s[i+1] == ' '
		}
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return false
}

func trimLeft(s string) string {
	for s != "" && (s[0] == ' ' || s[0] == '*' || s[0] == '"' || s[0] == '_' || s[0] == '\t') {
		s = s[1:]
	}
	return s
}
