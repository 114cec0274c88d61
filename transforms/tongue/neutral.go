package tongue

import (
	_ "embed"
	"strings"

	"github.com/zanat-al/zanat/transforms/language"
)

//go:embed neutral.csv
var neutralCSV string

// neutral are names of places in the form that ads in any language write: in
// "Cleaner, Tirana" only the first word tells. "Tiranë" is Albanian.
var neutral = func() map[string]bool {
	m := map[string]bool{}
	for _, name := range strings.Fields(neutralCSV)[1:] {
		m[name] = true
	}
	return m
}()

// plainly folds a word that may be such a name.
func plainly(s string) string {
	if len(s) < 5 || len(s) > 16 || s[len(s)-1]|0x20 != 'a' || strings.Contains(s, "ë") {
		return ""
	}
	return language.Fold(s)
}
