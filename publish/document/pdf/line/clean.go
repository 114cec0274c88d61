package line

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// clean is text as it can be set: ë is one character whoever typed it, and what takes
// no room on paper is gone.
func clean(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\u00a0' || r == '\u202f':
			return r
		case r == '\u00ad' || r == '\u200b' || r == '\ufeff':
			return -1
		case r == '\u2011':
			return '-' // the font lacks the hyphen that holds; a line does not end after either
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r) || unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, norm.NFC.String(strings.ToValidUTF8(text, "\ufffd")))
}
