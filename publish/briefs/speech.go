package briefs

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/zanat-al/zanat/publish"
)

// speech is how a language writes numbers, dates and names. Sentences are in
// the templates.
type speech struct {
	lang, other      string
	thousands, point string
	months           [12]string
	name             func(sq, en string) label
	municipality     func(publish.Municipality) string
	genitive         func(publish.Municipality) string
}

// label is a name and the language it is in: an Albanian page shows the English
// name of a concept that has no Albanian one, and says so to screen readers.
type label struct {
	Text, Lang string
	letters    int // of the longer of its names
}

var speeches = map[string]speech{
	"sq": {
		lang: "sq", other: "en", thousands: ".", point: ",",
		months: [12]string{"janar", "shkurt", "mars", "prill", "maj", "qershor", "korrik",
			"gusht", "shtator", "tetor", "nëntor", "dhjetor"},
		name:         func(sq, en string) label { return either(sq, "sq", en, "en") },
		municipality: func(m publish.Municipality) string { return m.NameSq },
		genitive:     func(m publish.Municipality) string { return m.GenitiveSq },
	},
	"en": {
		lang: "en", other: "sq", thousands: ",", point: ".",
		months: [12]string{"January", "February", "March", "April", "May", "June", "July",
			"August", "September", "October", "November", "December"},
		name:         func(sq, en string) label { return either(en, "en", sq, "sq") },
		municipality: func(m publish.Municipality) string { return m.NameEn },
		genitive:     func(m publish.Municipality) string { return m.NameEn },
	},
}

// either is the first name that is not empty, its first letter in upper case.
func either(name, lang, other, otherLang string) label {
	l := label{Text: name, Lang: lang}
	l.letters = max(utf8.RuneCountInString(name), utf8.RuneCountInString(other))
	if name == "" {
		l.Text, l.Lang = other, otherLang
	}
	if l.Text == "" {
		return l
	}
	first, size := utf8.DecodeRuneInString(l.Text)
	l.Text = string(unicode.ToUpper(first)) + l.Text[size:]
	return l
}

// within is a label inside a sentence: its first letter in lower case, unless
// the word is written in capitals.
func within(l label) label {
	first, size := utf8.DecodeRuneInString(l.Text)
	if next, _ := utf8.DecodeRuneInString(l.Text[size:]); unicode.IsLower(next) {
		l.Text = string(unicode.ToLower(first)) + l.Text[size:]
	}
	return l
}

// date writes an ISO date as people do, "31 mars 2026".
func (s speech) date(iso string) (string, error) {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%d %s %d", t.Day(), s.months[t.Month()-1], t.Year()), nil
}

// number writes 1234.5 as 1.234,5 in Albanian: whole when it is whole, else
// with one decimal.
func (s speech) number(v float64) string {
	text := strconv.FormatFloat(math.Abs(v), 'f', 1, 64)
	whole, tenth, _ := strings.Cut(text, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + s.thousands + whole[i:]
	}
	if tenth != "0" {
		whole += s.point + tenth
	}
	if v < 0 && whole != "0" {
		return "−" + whole
	}
	return whole
}
