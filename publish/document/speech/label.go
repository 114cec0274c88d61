package speech

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Label is a name and the language it is in: an Albanian page shows the English
// name of a concept that has no Albanian one, and says so to screen readers.
type Label struct {
	Text, Lang string
	letters    int // of the longer of its names
}

// Name is the Albanian or the English name, whichever the language has, its first
// letter in upper case.
func (s Speech) Name(sq, en string) Label {
	if s.Lang == "sq" {
		return either(sq, "sq", en, "en")
	}
	return either(en, "en", sq, "sq")
}

// Plain is a name that is the same in every language, such as that of a source.
func (s Speech) Plain(text string) Label {
	return Label{Text: text, letters: utf8.RuneCountInString(text)}
}

// either is the first name that is not empty, its first letter in upper case.
func either(name, lang, other, otherLang string) Label {
	l := Label{Text: name, Lang: lang}
	l.letters = max(utf8.RuneCountInString(name), utf8.RuneCountInString(other))
	if name == "" {
		l.Text, l.Lang = other, otherLang
	}
	l.Text = strings.Map(printable, l.Text)
	if l.Text == "" {
		return l
	}
	first, size := utf8.DecodeRuneInString(l.Text)
	l.Text = string(unicode.ToUpper(first)) + l.Text[size:]
	return l
}

// printable drops what no page may hold.
func printable(c rune) rune {
	if unicode.IsControl(c) {
		return -1
	}
	return c
}

// Within is a label inside a sentence: its first letter in lower case, unless the
// word is written in capitals.
func (l Label) Within() Label {
	first, size := utf8.DecodeRuneInString(l.Text)
	if next, _ := utf8.DecodeRuneInString(l.Text[size:]); unicode.IsLower(next) {
		l.Text = string(unicode.ToLower(first)) + l.Text[size:]
	}
	return l
}

// Height is how many lines of print, so many letters wide, a label takes in the
// language where it takes more: a product has room for the same in both.
func (l Label) Height(width int) int { return 1 + max(0, l.letters-1)/width }
