package link

import (
	_ "embed"
	"encoding/csv"
	"strings"

	"github.com/zanat-al/zanat/transforms/language"
)

//go:embed sounds.csv
var soundsCSV string

// sounds replaces spellings by one letter for the sound, so that words which
// languages share meet: tehničar and technicien, fotograf and photographe.
var sounds = readSounds(soundsCSV)

func readSounds(data string) *strings.Replacer {
	rows, err := csv.NewReader(strings.NewReader(data)).ReadAll()
	if err != nil {
		panic("link/sounds.csv: " + err.Error())
	}
	var pairs []string
	for _, row := range rows[1:] {
		pairs = append(pairs, row...)
	}
	return strings.NewReplacer(pairs...)
}

// titleWords cuts a title into words as they sound, each once, without marks
// of gender.
func titleWords(title string) []string {
	var out []string
	seen := map[string]bool{}
	for _, t := range language.Tokens(dropGender(language.Fold(title))) {
		if w := single(sounds.Replace(t.Text)); !seen[w] {
			seen[w] = true
			out = append(out, w)
		}
	}
	return out
}

// single writes double letters once.
func single(w string) string {
	out := make([]rune, 0, len(w))
	for _, r := range w {
		if n := len(out); n == 0 || out[n-1] != r {
			out = append(out, r)
		}
	}
	return string(out)
}

// dropGender takes out brackets that hold single letters only: (h/f/x),
// (m/w/d). A bracket with a word stays.
func dropGender(folded string) string {
	var out strings.Builder
	for {
		open := strings.IndexByte(folded, '(')
		if open < 0 {
			break
		}
		length := strings.IndexByte(folded[open:], ')')
		if length < 0 {
			break
		}
		out.WriteString(folded[:open])
		if inside := folded[open : open+length+1]; !letters(inside) {
			out.WriteString(inside)
		} else {
			out.WriteByte(' ')
		}
		folded = folded[open+length+1:]
	}
	out.WriteString(folded)
	return out.String()
}

// letters tells whether the words of s are single letters.
func letters(s string) bool {
	for _, t := range language.Tokens(s) {
		if len(t.Text) > 1 {
			return false
		}
	}
	return true
}

// grams gives the runs of two to four letters of a word, its borders marked.
func grams(word string, emit func(string)) {
	word = " " + word + " "
	starts := make([]int, 0, len(word)+1)
	for i := range word {
		starts = append(starts, i)
	}
	starts = append(starts, len(word))
	for n := 2; n <= 4; n++ {
		for i := 0; i+n < len(starts); i++ {
			emit(word[starts[i]:starts[i+n]])
		}
	}
}

// twins counts the words that are forms of words[i], itself too: prodavač and
// prodavačica share three letters and three fifths of the shorter one. Both
// forms of a title together must not outweigh what follows.
func twins(words []string, i int) int {
	n := 0
	for _, w := range words {
		if same := common(w, words[i]); w == words[i] || same >= 3 && 5*same >= 3*min(len(w), len(words[i])) {
			n++
		}
	}
	return n
}

// common is the length of the common beginning in bytes.
func common(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}
