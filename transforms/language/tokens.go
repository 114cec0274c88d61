package language

import (
	"unicode"
	"unicode/utf8"
)

// Token is a word or a number of a folded text.
type Token struct {
	Text       string // as in the folded text
	Start, End int    // byte offsets in the folded text
}

// Tokens cuts a folded text into runs of letters and digits. Everything else
// separates: "kamarier/e" gives "kamarier" and "e", 45.000 gives 45 and 000.
func Tokens(folded string) []Token {
	return AppendTokens(make([]Token, 0, len(folded)/5+1), folded)
}

// AppendTokens adds the tokens of a folded text to a slice that the caller
// uses again, so that a loop over many texts allocates nothing.
func AppendTokens(to []Token, folded string) []Token {
	start := -1
	for i := 0; i < len(folded); {
		n, word := inWord(folded, i)
		if word && start < 0 {
			start = i
		}
		if !word && start >= 0 {
			to = append(to, Token{folded[start:i], start, i})
			start = -1
		}
		i += n
	}
	if start >= 0 {
		to = append(to, Token{folded[start:], start, len(folded)})
	}
	return to
}

func inWord(s string, i int) (size int, word bool) {
	c := s[i]
	if c < utf8.RuneSelf {
		return 1, 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || 'A' <= c && c <= 'Z'
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	return n, unicode.IsLetter(r) || unicode.IsDigit(r)
}
