package site

import "strings"

// plainLetters are letters of the region's languages and what people type for
// them on a keyboard without.
var plainLetters = strings.NewReplacer(
	"ë", "e", "ç", "c", "ê", "e", "é", "e", "è", "e", "à", "a", "á", "a", "â", "a", "ä", "a",
	"ì", "i", "í", "i", "î", "i", "ï", "i", "ò", "o", "ó", "o", "ô", "o", "ö", "o",
	"ù", "u", "ú", "u", "û", "u", "ü", "u", "ñ", "n", "š", "s", "ž", "z", "ć", "c", "č", "c", "đ", "d",
	"ß", "ss", "’", "'",
)

// fold is a text in lower case without marks on its letters.
func fold(text string) string { return plainLetters.Replace(strings.ToLower(text)) }

// words are the words of a text as a search compares them: folded, j as i (people
// write kamarjere and kamariere), and an ending after a slash both left out and put
// on: "kamarier/e" is kamarier and kamariere. The script of the site does the same.
func words(text string) []string {
	var list []string
	folded := strings.ReplaceAll(fold(text), "j", "i")
	for _, w := range strings.FieldsFunc(folded, notOfWord) {
		base, ending, _ := strings.Cut(w, "/")
		if base != "" {
			list = append(list, base)
		}
		if ending != "" && base != "" {
			list = append(list, base+strings.ReplaceAll(ending, "/", ""))
		}
	}
	return list
}

func notOfWord(r rune) bool {
	return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '/' || r > 127)
}

// The ways in which a word of a search agrees with a word of a label, the best
// first; unlike is none.
const (
	same = iota
	begins
	near
	unlike
)

// agree compares a word of a search with a word of a label. One letter more, less
// or other is near, from five letters on.
func agree(asked, label string) int {
	switch {
	case asked == label:
		return same
	case strings.HasPrefix(label, asked):
		return begins
	case len(asked) >= 5 && off(asked, label) <= 1:
		return near
	}
	return unlike
}

// off is how many letters a word is off the beginning of another.
func off(asked, label string) int {
	row := make([]int, len(label)+1)
	for j := range row {
		row[j] = j
	}
	best := len(asked)
	for i := 1; i <= len(asked); i++ {
		before := row[0]
		row[0] = i
		for j := 1; j <= len(label); j++ {
			cost := before
			if asked[i-1] != label[j-1] {
				cost++
			}
			before = row[j]
			row[j] = min(cost, row[j]+1, row[j-1]+1)
		}
	}
	for _, d := range row {
		best = min(best, d)
	}
	return best
}
