package language

import "unicode"

const letters = "abcdefghijklmnopqrstuvwxyz"
const digits = "0123456789"

// foldRune gives the folded form of a character above ASCII, "" for one that
// leaves no trace, and false for one that has no form but its lower case.
func foldRune(r rune) (string, bool) {
	if t, ok := plain[r]; ok {
		return t, true
	}
	switch {
	case r < 0x80:
		return "", false
	case 0x300 <= r && r <= 0x36F, r == 0xAD, 0x200B <= r && r <= 0x200F,
		0x202A <= r && r <= 0x202E, 0x2060 <= r && r <= 0x2064,
		0xFE00 <= r && r <= 0xFE0F, r == 0xFEFF, 0xE0000 <= r && r <= 0xE0FFF:
		return "", true // marks on their own, soft hyphen, joiners, directions
	case r == 0xA0, r == 0x1680, 0x2000 <= r && r <= 0x200A, r == 0x2028,
		r == 0x2029, r == 0x202F, r == 0x205F, r == 0x3000, r == 0x85:
		return space(r), true
	case r == 0x2018, r == 0x2019, r == 0x201A, r == 0x201B, r == 0x2032,
		r == 0xB4, r == 0x2039, r == 0x203A, r == 0x2BC, r == 0x2035:
		return "'", true
	case 0x201C <= r && r <= 0x201F, r == 0x2033, r == 0xAB, r == 0xBB:
		return `"`, true
	case 0x2010 <= r && r <= 0x2015, r == 0x2212, r == 0x2043:
		return "-", true
	case r == 0x2026:
		return ".", true
	case 0xFF01 <= r && r <= 0xFF5E:
		return wide(r), true
	case 0x1D400 <= r && r <= 0x1D7FF:
		return mathLetter(r)
	case r == 0xB7, 0x2022 <= r && r <= 0x2027, 0x2190 <= r && r <= 0x21FF,
		0x2300 <= r && r <= 0x23FF, 0x2500 <= r && r <= 0x27BF,
		0x2900 <= r && r <= 0x2BFF, 0x1F000 <= r && r <= 0x1FAFF,
		0xE000 <= r && r <= 0xF8FF, unicode.IsControl(r):
		return " ", true // bullets, arrows, boxes, emoji, private signs
	}
	return low(r)
}

// low finds the folded form of a capital through its small letter, so that
// folding twice changes nothing.
func low(r rune) (string, bool) {
	l := unicode.ToLower(r)
	if l == r {
		return "", false
	}
	if l < 0x80 {
		return string(l), true
	}
	if t, ok := plain[l]; ok {
		return t, true
	}
	return "", false
}

func space(r rune) string {
	if r == 0x2028 || r == 0x2029 || r == 0x85 {
		return "\n"
	}
	return " "
}

// wide folds a full-width form of an ASCII sign.
func wide(r rune) string {
	c := r - 0xFF01 + '!'
	if 'A' <= c && c <= 'Z' {
		c += 'a' - 'A'
	}
	return string(c)
}

// mathLetter folds the bold and italic alphabets that posts use for emphasis.
func mathLetter(r rune) (string, bool) {
	if r >= 0x1D7CE {
		i := (r - 0x1D7CE) % 10
		return digits[i : i+1], true
	}
	if r >= 0x1D6A4 {
		return "", false // Greek and dotless letters
	}
	i := (r - 0x1D400) % 26
	return letters[i : i+1], true
}
