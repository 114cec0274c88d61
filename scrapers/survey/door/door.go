// Package door says what in an employer's answers looks like a person's: by the
// heading of a column, by its values whatever the heading, or by one text. It
// stands at the entrance, before anything is kept.
package door

import (
	"regexp"
	"strings"
	"unicode"
)

var unmarked = strings.NewReplacer("ë", "e", "ç", "c", "é", "e", "è", "e", "à", "a", "ò", "o", "ù", "u", "ì", "i")

// Heading says what a heading or a question's name seems to ask for, "" when
// nothing personal. Groups before the name count too: contact/c1 is personal.
func Heading(head string) string {
	words := split(head)
	for i, w := range words {
		if what := signs[w]; what != "" {
			return what
		}
		for _, s := range stems {
			if strings.HasPrefix(w, s.stem) {
				return s.what
			}
		}
		if i > 0 && joined[words[i-1]+" "+w] != "" {
			return joined[words[i-1]+" "+w]
		}
	}
	return ""
}

// split parts a heading into small words: respondentName, respondent_name.
func split(head string) (words []string) {
	var b strings.Builder
	end := func() {
		if b.Len() > 0 {
			words = append(words, unmarked.Replace(strings.ToLower(b.String())))
			b.Reset()
		}
	}
	lower := false
	for _, r := range head {
		if !unicode.IsLetter(r) {
			end()
			lower = false
			continue
		}
		if lower && unicode.IsUpper(r) {
			end()
		}
		b.WriteRune(r)
		lower = unicode.IsLower(r)
	}
	end()
	if whole := unmarked.Replace(strings.ToLower(strings.Trim(head, "_"))); len(words) > 1 {
		words = append(words, whole) // DeviceID
	}
	return words
}

var (
	sixDigits = regexp.MustCompile(`\d{6}`)
	dialled   = regexp.MustCompile(`(?:\+|\b00)[1-9]\d{0,2}[ ./()-]*\d(?:[ ./()-]*\d){6,}` + // from abroad
		`|\b0?6[6-9](?:[ ./-]?\d){7}\b` + // a mobile
		`|\b0[2-58](?:[ ./-]?\d){7,8}\b`) // a house
	date   = regexp.MustCompile(`\b\d{1,2}[./-]\d{1,2}[./-]\d{4}\b|\b\d{4}-\d\d-\d\d`)
	mail   = regexp.MustCompile(`[\w.+-]+@[\w-]+\.\w+`)
	points = regexp.MustCompile(`-?\d{1,3}\.\d{4,}[,;]? *-?\d{1,3}\.\d{4,}`)
	point  = regexp.MustCompile(`^(?:39|4[0-2]|19|2[01])\.\d{4,}$`) // within Albania
	tool   = regexp.MustCompile(`^(?:collect|enketo|ee\.[\w.-]+):\S{6,}$`)
	number = regexp.MustCompile(`^-?\d+\.\d+$`)
)

// Text says what an answer seems to hold, "" when nothing personal.
func Text(s string) string {
	if !suspect(s) {
		return ""
	}
	s = date.ReplaceAllString(s, "x")
	switch {
	case points.MatchString(s):
		return place
	case mail.MatchString(s):
		return mailbox
	case number.MatchString(s):
		return "" // a weight with many digits behind the point
	case sixDigits.MatchString(s), dialled.MatchString(s):
		return "a telephone or identity number (six digits in a row)"
	case tool.MatchString(s):
		return device
	}
	return ""
}

// Codes are the questions whose answers are codes of the sampling frame: many
// digits in a row are no wonder there.
var Codes = map[string]bool{"frame_id": true, "stratum": true, "frame_code": true}

// taxNumber is how Albania numbers a firm, and a person who is one.
var taxNumber = regexp.MustCompile(`^[A-Za-z]\d{8}[A-Za-z]$`)

// Code says what a code of the sampling frame seems to be instead, "" when it may
// be a code: a telephone number, an e-mail address or a tax number is none.
func Code(s string) string {
	switch {
	case taxNumber.MatchString(s):
		return "a tax number"
	case mail.MatchString(s):
		return mailbox
	case dialled.MatchString(s):
		return "a telephone number"
	}
	return ""
}

// suspect says whether a text may hold anything of the kind: most do not, and
// need no closer look.
func suspect(s string) bool {
	n := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c == '@', c == ':':
			return true
		case c >= '0' && c <= '9':
			n++
		}
	}
	return n >= 6
}

// Bounds of Column: how many answers, and what share of those given, make a
// column look personal whatever it is called.
const (
	leastCells = 3
	leastShare = 0.2
)

// Column says what a column's values seem to be, "" when nothing personal. One
// degree of a coordinate tells nothing by itself, a column of them does.
func Column(values []string) string {
	seen, given := map[string]int{}, 0
	for _, v := range values {
		if v = strings.TrimSpace(v); v == "" {
			continue
		}
		given++
		what := Text(v)
		if point.MatchString(v) {
			what = place
		}
		if what != "" {
			seen[what]++
		}
	}
	for _, what := range []string{place, mailbox, device, "a telephone or identity number (six digits in a row)"} {
		if n := seen[what]; n >= leastCells && float64(n) >= leastShare*float64(given) {
			return what
		}
	}
	return ""
}

// hidden stands where a text was masked.
const hidden = "…"

// Mask hides what Text would find, and says whether there was anything. The
// rest of the words stay, so an occupation is not lost with a telephone number
// behind it.
func Mask(s string) (masked string, found bool) {
	if Text(s) == "" {
		return s, false
	}
	for _, r := range []*regexp.Regexp{points, mail, dialled, digits, tool} {
		s = r.ReplaceAllString(s, hidden)
	}
	return s, true
}

var digits = regexp.MustCompile(`\S*\d{6}\S*`)
