// Package codes reads the codes and words that official tables share: areas in
// all their numberings, periods, figures and marks, and what a heading means. It
// stands beneath the readers of statistics and supply; its lists are data.
package codes

import (
	"embed"
	"encoding/csv"
	"fmt"
	"strings"
	"unicode"
)

//go:embed al/*.csv
var data embed.FS

// Fault is what is wrong with a text and how to mend it. Whoever knows the file
// and the line adds them.
type Fault struct{ Wrong, Mend string }

// Error spells both.
func (f Fault) Error() string { return f.Wrong + "; " + f.Mend }

// letters are those that Albanian tables are written with and without.
var letters = strings.NewReplacer("ë", "e", "ç", "c", "é", "e", "è", "e", "à", "a", "ò", "o",
	"ì", "i", "ù", "u", "š", "s", "ž", "z", "’", " ", "'", " ")

// Fold brings a heading or a name to what can be compared: lower case, without
// ë and ç, words parted by single blanks.
func Fold(s string) string {
	s = letters.Replace(strings.ToLower(s))
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '+'
	}), " ")
}

// rows are the lines of a shipped file, without the headings. It panics on data
// compiled in that cannot be read.
func rows(name string) [][]string {
	f, err := data.Open("al/" + name)
	if err != nil {
		panic(err)
	}
	all, err := csv.NewReader(f).ReadAll()
	if err != nil {
		panic(fmt.Sprintf("codes: %s: %v", name, err))
	}
	return all[1:]
}
