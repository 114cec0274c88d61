package dataset

import "strings"

const (
	home    = "https://github.com/zanat-al/zanat"
	authors = "The Zanat authors"
)

// say is a text of say.csv in a language.
func say(key, lang string) string {
	for _, row := range listed("say") {
		if row[0] == key {
			if lang == "sq" {
				return row[2]
			}
			return row[1]
		}
	}
	panic("dataset: nothing is said of " + key) // compiled in
}

// words is a text of say.csv that is a list.
func words(key, lang string) []string { return strings.Split(say(key, lang), "; ") }

// sentences are those of tables, columns and formulas, English to Albanian.
var sentences = func() map[string]string {
	all := map[string]string{}
	for _, row := range listed("albanian") {
		all[row[0]] = row[1]
	}
	return all
}()

// albanian is a sentence in Albanian, or nothing where there is none.
func albanian(english string) string { return sentences[english] }
