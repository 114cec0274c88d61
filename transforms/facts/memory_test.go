package facts

import (
	"strconv"
	"testing"
)

// TestMemoryForgets fills a memory beyond its bound: what a word is does not
// change, and an ad that was cut before keeps its words.
func TestMemoryForgets(t *testing.T) {
	m := &memory{slots: make([]*lexeme, 2)}
	before := m.look("pervoje")
	for i := range mostWords + 10 {
		if got := m.look("fjala" + strconv.Itoa(i)); got.text != "fjala"+strconv.Itoa(i) || got.n != -1 {
			t.Fatalf("word %d is %q", i, got.text)
		}
	}
	after := m.look("pervoje")
	if m.size > mostWords || after == before || after.sets != before.sets ||
		after.sets&experienced.bit == 0 || before.text != "pervoje" {
		t.Errorf("%d words; before %v, after %v", m.size, before, after)
	}
	if m.look("pervoje") != after || m.look("tre").n != 3 || m.look("12").n != 12 {
		t.Error("a word that is met again is the same")
	}
}

// TestFinderMadeLate finds its phrases also in words met before it was made.
func TestFinderMadeLate(t *testing.T) {
	w := Cut("", "mjeshtri vonuar vjen")
	late := NewPhrases([]Phrase{{Words: "mjesht* vonuar", Set: 0, Value: "x"}})
	if hits := late.Sets(w)[0]; len(hits) != 1 || hits[0] != (Hit{0, 2, "x"}) {
		t.Errorf("found %v", hits)
	}
}
