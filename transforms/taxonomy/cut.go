package taxonomy

import (
	"unicode"
	"unicode/utf8"
)

// Kinds of byte in a folded text.
const (
	between = iota
	inside  // an ASCII letter or digit
	wide    // part of a character beyond ASCII
)

var kinds = func() (is [256]uint8) {
	for c := range is {
		switch {
		case c >= utf8.RuneSelf:
			is[c] = wide
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9':
			is[c] = inside
		}
	}
	return is
}()

// next finds the first word of a folded text at or after byte i; start equals
// end when there is none. Words are those of language.Tokens, but a letter
// keeps the sign that makes a name of it: "c#", "c++".
func next(s string, i int) (start, end int) {
	for i < len(s) && kinds[s[i]] != inside {
		if kinds[s[i]] == wide {
			if n := letter(s, i); n > 0 {
				break
			}
			_, n := utf8.DecodeRuneInString(s[i:])
			i += n
			continue
		}
		i++
	}
	start = i
	for i < len(s) {
		for i < len(s) && kinds[s[i]] == inside {
			i++
		}
		if i == len(s) || kinds[s[i]] == between {
			break
		}
		n := letter(s, i)
		if n == 0 {
			break
		}
		i += n
	}
	if i == start+1 && i < len(s) && (s[i] == '#' || s[i] == '+') {
		i += sign(s[start], s[i:])
	}
	return start, i
}

// letter is the length of the letter or digit beyond ASCII at byte i, or 0.
func letter(s string, i int) int {
	r, n := utf8.DecodeRuneInString(s[i:])
	if unicode.IsLetter(r) || unicode.IsDigit(r) {
		return n
	}
	return 0
}

// sign is the length of the sign that makes a name of a single letter: the "#"
// of C#, the "++" of C++. "C#5" and "a+++" are no names.
func sign(letter byte, after string) int {
	n := 1
	if after[0] == '+' {
		n = 2
	}
	if letter < 'a' || letter > 'z' || len(after) < n || after[n-1] != after[0] {
		return 0
	}
	if len(after) > n && (kinds[after[n]] != between || after[n] == '#' || after[n] == '+') {
		return 0
	}
	return n
}
