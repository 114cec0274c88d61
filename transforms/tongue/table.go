package tongue

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/zanat-al/zanat/transforms/language"
)

//go:embed latin.csv
var latinCSV string

//go:embed cyrillic.csv
var cyrillicCSV string

//go:embed marks.csv
var marksCSV string

// latinTable and cyrillicTable read the data on first use; Greek needs none.
var (
	latinTable = sync.OnceValue(func() *table {
		t := readTable("latin.csv", latinCSV)
		t.readMarks("marks.csv", marksCSV)
		return t
	})
	cyrillicTable = sync.OnceValue(func() *table {
		return readTable("cyrillic.csv", cyrillicCSV)
	})
)

// depth is the number of letters that are looked at together.
const depth = 4

// A table prices letters after up to three letters before them.
type table struct {
	languages []string
	letters   int            // of the alphabet, one more for none
	codes     map[rune]uint8 // letter -> 1...
	low       [0x250]uint8   // the same for the first letters of Unicode
	cost      []uint8        // by the last four codes, then by language
	marked    [0x250]uint8   // place in marks, or 0
	marks     [][most]int32  // what a letter with a mark adds
}

// add prices the letters of a word. A shallow reading looks at three letters
// together: the part of the table that it needs stays near the processor, and
// a long text has evidence enough.
func (t *table) add(w *word, s string, shallow bool) {
	at, size, n := 0, t.letters*t.letters*t.letters, len(t.languages)
	if shallow {
		size = t.letters * t.letters
	}
	for _, r := range s {
		var c uint8
		if r < 0x250 {
			c = t.low[r]
		} else {
			c = t.codes[r]
		}
		if r >= utf8.RuneSelf {
			if r < 0x250 && t.marked[r] > 0 {
				for k, x := range t.marks[t.marked[r]] {
					w.cost[k] += x
				}
			}
			if 0x300 <= r && r <= 0x36F {
				continue
			}
		}
		if c == 0 {
			at = 0
			continue
		}
		at = at%size*t.letters + int(c)
		w.letters++
		for k, x := range t.cost[at*n : at*n+n] {
			w.cost[k] += int32(x)
		}
	}
}

// readTable spreads the groups of a file over all groups of four letters:
// each takes the cost of its longest listed end.
func readTable(name, data string) *table {
	head, rows, _ := strings.Cut(data, "\n")
	t := &table{languages: strings.Split(head, ",")[1:], codes: map[rune]uint8{}, letters: 1}
	n := len(t.languages)
	short := map[int][]uint8{} // by code, for groups of fewer than four letters
	var long [][]uint8
	var longAt []int
	for i, row := range strings.Split(strings.TrimSuffix(rows, "\n"), "\n") {
		group, costs := t.readRow(name, i+2, row)
		if utf8.RuneCountInString(group) == 1 {
			r, _ := utf8.DecodeRuneInString(group)
			t.codes[r] = uint8(t.letters)
			t.letters++
		}
		if c := t.code(group); utf8.RuneCountInString(group) < depth {
			short[c] = costs
		} else {
			long, longAt = append(long, costs), append(longAt, c)
		}
	}
	size := t.letters * t.letters * t.letters
	t.cost = make([]uint8, size*t.letters*n)
	t.spread(short, size)
	for i, c := range longAt {
		copy(t.cost[c*n:], long[i])
	}
	for r, c := range t.codes {
		t.alias(r, c)
		t.alias(unicode.ToUpper(r), c)
	}
	t.aliases()
	return t
}

func (t *table) readRow(name string, line int, row string) (string, []uint8) {
	group, rest, _ := strings.Cut(row, ",")
	var costs []uint8
	for _, field := range strings.Split(rest, ",") {
		x, err := strconv.ParseUint(field, 10, 8)
		if err != nil {
			panic(name + " line " + strconv.Itoa(line) + ": " + err.Error())
		}
		costs = append(costs, uint8(x))
	}
	if len(costs) != len(t.languages) {
		panic(name + " line " + strconv.Itoa(line) + ": wrong number of columns")
	}
	return group, costs
}

// code numbers a group. Codes grow from left to right as text is read, so a
// group of fewer than four letters has zeros before it. The alphabet is known
// before the first longer group, as the file is sorted by length.
func (t *table) code(group string) int {
	at := 0
	for _, r := range group {
		at = at*t.letters + int(t.codes[r])
	}
	return at
}

// spread fills the costs of all groups from the listed shorter ones.
func (t *table) spread(short map[int][]uint8, size int) {
	n, two := len(t.languages), t.letters*t.letters
	for last3 := 0; last3 < size; last3++ {
		if last3%t.letters == 0 {
			continue
		}
		var best []uint8
		for _, c := range []int{last3, last3 % two, last3 % t.letters} {
			if costs, ok := short[c]; ok {
				best = costs
				break
			}
		}
		for first := range t.letters {
			copy(t.cost[(first*size+last3)*n:], best)
		}
	}
}

func (t *table) alias(r rune, c uint8) {
	if r < 0x250 {
		t.low[r] = c
	} else {
		t.codes[r] = c
	}
}

// aliases gives letters with marks the code of their bare letter.
func (t *table) aliases() {
	for r := rune(0xC0); r < 0x530; r++ {
		if t.codes[r] != 0 || !unicode.IsLetter(r) {
			continue
		}
		bare, size := utf8.DecodeRuneInString(language.Fold(string(r)))
		if size == 0 {
			continue
		}
		c := t.codes[bare]
		if bare < 0x250 {
			c = t.low[bare]
		}
		if c != 0 && (r < 0x250 && t.low[r] == 0 || r >= 0x250) {
			t.alias(r, c)
		}
	}
}

// readMarks reads what letters with marks add.
func (t *table) readMarks(name, data string) {
	t.marks = make([][most]int32, 1)
	_, rows, _ := strings.Cut(data, "\n")
	for i, row := range strings.Split(strings.TrimSuffix(rows, "\n"), "\n") {
		letter, costs := t.readRow(name, i+2, row)
		r, _ := utf8.DecodeRuneInString(letter)
		if r >= 0x250 {
			panic(name + ": " + letter + " is beyond the letters that can be marked")
		}
		var extra [most]int32
		for k, x := range costs {
			extra[k] = int32(x)
		}
		t.marked[r] = uint8(len(t.marks))
		if capital := unicode.ToUpper(r); capital < 0x250 {
			t.marked[capital] = uint8(len(t.marks))
		}
		t.marks = append(t.marks, extra)
	}
}
