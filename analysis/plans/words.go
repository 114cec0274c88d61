package plans

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// words are the sentences of the facts, by key; each has the same blanks in both
// languages.
type words map[string]meaning

func loadWords() (words, error) {
	rows, err := table("words", "key", "en", "sq")
	if err != nil {
		return nil, err
	}
	w := words{}
	for n, r := range rows {
		if strings.Count(r[1], "%s") != strings.Count(r[2], "%s") {
			return nil, fmt.Errorf("al/words.csv:%d: the two languages differ in blanks", n+2)
		}
		w[r[0]] = meaning{r[1], r[2]}
	}
	return w, nil
}

// number is a figure with so many places behind the point.
type number struct {
	value  float64
	places int
}

// say fills the blanks of a sentence, in English and Albanian: a number, a text, or
// the key of another sentence as a meaning.
func (w words) say(key string, blanks ...any) (en, sq string) {
	m := w[key]
	for _, b := range blanks {
		bEn, bSq := spell(b)
		m.en, m.sq = strings.Replace(m.en, "%s", bEn, 1), strings.Replace(m.sq, "%s", bSq, 1)
	}
	return m.en, m.sq
}

func spell(blank any) (en, sq string) {
	switch b := blank.(type) {
	case number:
		return b.text(",", "."), b.text(".", ",")
	case meaning:
		return b.en, b.sq
	}
	text := fmt.Sprint(blank)
	return text, text
}

// text spells a number with a mark between thousands and one before the places.
func (n number) text(thousands, point string) string {
	whole, places, _ := strings.Cut(strconv.FormatFloat(math.Abs(n.value), 'f', n.places, 64), ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + thousands + whole[i:]
	}
	if places != "" {
		return whole + point + places
	}
	return whole
}
