package taxonomy

import (
	"fmt"
	"strings"
)

// Classes are lists of words by name. A phrase names one in braces.
type Classes map[string][]string

// Expand writes out a phrase. The notation is small:
//
//	{name}       any word of a class
//	word|word    any of the two
//	word_word    two words that belong together
//	..           up to two other words may stand here
//	=word        only in just this form, without other endings
//	[phrase]     counts only when it stands alone between two signs, as in a
//	             list, or with words that frame it ("njohuri të mira në …")
//
// So "{pick} .. {crop}" finds "mbledhje dhe paketim mollësh".
func (c Classes) Expand(phrase string) ([]string, error) {
	out := []string{""}
	for part := range strings.FieldsSeq(strings.Trim(phrase, "[]")) {
		words, err := c.words(part)
		if err != nil {
			return nil, fmt.Errorf("phrase %q: %w", phrase, err)
		}
		next := make([]string, 0, len(out)*len(words))
		for _, head := range out {
			for _, w := range words {
				w = strings.ReplaceAll(w, "_", " ")
				next = append(next, strings.TrimSpace(head+" "+w))
			}
		}
		out = next
	}
	return out, nil
}

func (c Classes) words(part string) ([]string, error) {
	var out []string
	for w := range strings.SplitSeq(part, "|") {
		name, isClass := strings.CutPrefix(w, "{")
		if !isClass {
			out = append(out, w)
			continue
		}
		name = strings.TrimSuffix(name, "}")
		if len(c[name]) == 0 {
			return nil, fmt.Errorf("there is no class of words %q", name)
		}
		out = append(out, c[name]...)
	}
	return out, nil
}
