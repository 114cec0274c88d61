// Package occupation codes job titles to the unit groups of ISCO-08. It stands
// between the text of an ad and its row: stage ads calls it with a title and a
// text. Its lexicons of Albanian, English and Italian titles are data; words
// that say nothing alone (specialist, operator, punëtor) never give a code
// without words that make them clear.
package occupation

import (
	"cmp"
	"slices"
	"sync"

	"github.com/zanat-al/zanat/transforms/language"
	"github.com/zanat-al/zanat/transforms/taxonomy"
)

// Coded is one occupation that an ad names.
type Coded struct {
	ISCO       string  // unit group, four digits
	Score      float64 // 0 to 1: how sure the code is
	Phrase     string  // the words that gave it, as they stand
	Rule       string  // where and how: "title:job", "text:job", "title:work" …
	Start, End int     // bytes of Phrase in title, line feed, text
	Openings   int64   // places written before the words; 0 when no number is
}

// Coder finds occupations. It is made once, then only read.
type Coder struct {
	index  *taxonomy.Index
	slots  [][]entry
	groups map[string]*entry // every unit group of the lexicons, for codes in texts
	pool   *sync.Pool
}

// entry is what a phrase may mean.
type entry struct {
	isco string
	kind string // job, work or vague
	near uint64 // class of which the ad must have a word, as a bit; 0 for none
	sure float64
}

// scratch is what one call works with, used again by the next.
type scratch struct {
	text  taxonomy.Text
	found []found
}

// found is a hit in the text with the entry that holds there.
type found struct {
	*entry
	first, last int // words
	title       bool
	loose       bool
}

// Code names the occupations of an ad in the order of appearance, each once:
// those of the title, with what the text lists beside them; those of the text
// when the title gives none; at last what the work or the workplace tells. It
// gives none when unsure.
func (c Coder) Code(title, text string) []Coded {
	whole := title + "\n" + text
	return c.In(language.FoldMap(whole), whole, len(title))
}

// In is Code for a title, a line feed and a text that are folded already; title
// is the length of the title before folding.
func (c Coder) In(folded language.Folded, whole string, title int) []Coded {
	s := c.pool.Get().(*scratch)
	defer c.pool.Put(s)
	c.find(s, folded, title)
	a := ad{title: title, whole: whole, folded: folded, words: s.text.Words}
	picked, place := a.pick(s.found)
	if len(picked) == 0 {
		if f, ok := c.written(s, title); ok {
			picked = []found{f}
		}
	}
	out := make([]Coded, 0, len(picked))
	for _, f := range picked {
		if slices.ContainsFunc(out, func(o Coded) bool { return o.ISCO == f.isco }) {
			continue
		}
		out = append(out, a.coded(f, place))
	}
	return out
}

// Phrase codes the words of a firm about one job, for example an answer in a
// survey: "rrobaqepëse në makinë" is 8153.
func (c Coder) Phrase(firmWords string) (isco string, ok bool) {
	all := c.Code(firmWords, "")
	if len(all) == 0 {
		return "", false
	}
	best := slices.MaxFunc(all, func(a, b Coded) int {
		return cmp.Or(cmp.Compare(a.Score, b.Score), cmp.Compare(b.Start, a.Start))
	})
	return best.ISCO, true
}

// Source reads the unit group out of a source's own code: "7512.03 Bukëpjekës"
// and "8322.01 - Shofer" give 7512 and 8322; nil when there is none.
func Source(code string) *string {
	i := 0
	for i < len(code) && (code[i] == ' ' || code[i] == '\t') {
		i++
	}
	end := i
	for end < len(code) && '0' <= code[end] && code[end] <= '9' {
		end++
	}
	if end-i != 4 || code[i:end] == "0000" {
		return nil
	}
	if end < len(code) && code[end] != '.' && code[end] != ' ' && code[end] != '-' && code[end] != ':' {
		return nil
	}
	group := code[i:end]
	return &group
}
