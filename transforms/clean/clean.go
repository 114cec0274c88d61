// Package clean takes people out of the text of an ad: their phone numbers,
// mail addresses, accounts, names, tax numbers, plates. It stands before
// everything else that reads text, so that no person gets past it; what it
// takes out leaves a mark, such as [telefon], so that a reader and the later
// steps still see that something stood there.
package clean

import "sort"

// The marks that Text leaves. The one for a phone keeps a foreign country's
// prefix: [telefon +39].
const (
	markPhone  = "[telefon]"
	markMail   = "[email]"
	markName   = "[emër]"
	markTax    = "[nipt]"
	markPlate  = "[targë]"
	markLink   = "[lidhje]"
	markHandle = "[llogari]"
	markNumber = "[numër]"
)

// A span is a part of the text that goes, and the mark that takes its place.
type span struct {
	start, end int
	mark       string
}

// Text gives the text without personal data. Line breaks and all other words
// stay as they are. Cleaning twice changes nothing: the rules are applied
// until none finds anything, and each finding makes the rest shorter.
func Text(s string) string {
	for {
		t := read(s)
		spans := t.find()
		if len(spans) == 0 {
			t.done()
			return s
		}
		s = replace(s, spans)
		t.done()
	}
}

// find lists what has to go, in order and without overlap.
func (t *text) find() []span {
	t.net()
	t.numbers()
	t.spelled()
	t.ids()
	t.names()
	return t.settle()
}

// settle sorts the findings, leaves out what touches a mark, and joins what
// overlaps under the mark of the one that starts first.
func (t *text) settle() []span {
	if len(t.found) == 0 {
		return nil
	}
	sort.SliceStable(t.found, func(i, j int) bool {
		a, b := t.found[i], t.found[j]
		return a.start < b.start || a.start == b.start && a.end > b.end
	})
	out := t.found[:0]
	for _, f := range t.found {
		if f.start >= f.end || t.marked(f.start, f.end) {
			continue
		}
		if n := len(out); n > 0 && f.start < out[n-1].end {
			out[n-1].end = max(out[n-1].end, f.end)
			continue
		}
		out = append(out, f)
	}
	return out
}

func replace(s string, spans []span) string {
	out := make([]byte, 0, len(s))
	last := 0
	for _, f := range spans {
		out = append(out, s[last:f.start]...)
		out = append(out, f.mark...)
		last = f.end
	}
	return string(append(out, s[last:]...))
}
