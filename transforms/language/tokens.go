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
	for i := 0; i < len(folded); {
		if c := folded[i]; c < utf8.RuneSelf && !wordByte[c] {
			i++
			continue
		}
		n, word := inWord(folded, i)
		start := i
		for word {
			i += n
			for i < len(folded) && wordByte[folded[i]] {
				i++
			}
			if i >= len(folded) || folded[i] < utf8.RuneSelf {
				break
			}
			n, word = inWord(folded, i)
		}
		if i > start {
			to = append(to, Token{folded[start:i], start, i})
		} else {
			i += n
		}
	}
	return to
}

// wordByte marks the ASCII letters and digits.
var wordByte = func() (is [256]bool) {
	for c := range utf8.RuneSelf {
		is[c] = 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
	}
	return is
}()

func inWord(s string, i int) (size int, word bool) {
	if c := s[i]; c < utf8.RuneSelf {
		return 1, wordByte[c]
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	return n, unicode.IsLetter(r) || unicode.IsDigit(r)
}
