package line

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/publish/document/pdf/face"
)

func broken(runs []Run, width float64) (lines []string) {
	for _, l := range Set(face.NewSet(), runs).Lines(width) {
		var b strings.Builder
		for _, bit := range l.Bits {
			for _, g := range bit.Glyphs {
				b.WriteRune(g.Rune)
			}
		}
		lines = append(lines, b.String())
	}
	return lines
}

// TestLines breaks at widths where 10 points of monospaced letters make 6 points each.
func TestLines(t *testing.T) {
	mono := func(text string, glue bool) Run {
		return Run{Text: text, Style: face.Mono, Size: 10, Glue: glue}
	}
	for _, c := range []struct {
		trap  string
		runs  []Run
		width float64
		want  []string
	}{
		{"nothing", nil, 60, nil},
		{"a space may hang", []Run{mono("abcde fghij", false)}, 31, []string{"abcde ", "fghij"}},
		{"a run ends within a word", []Run{mono("ab cd", false), mono("ef", false)}, 31, []string{"ab ", "cdef"}},
		{"a number keeps its mark", []Run{mono("ab ", false), mono("10", true), mono(" 7k2m", true)}, 50, []string{"ab ", "10 7k2m"}},
		{"no room for both", []Run{mono("10", true), mono(" 7k2m", true)}, 31, []string{"10 ", "7k2m"}},
		{"a word longer than the line", []Run{mono("abcdefgh", false)}, 19, []string{"abc", "def", "gh"}},
		{"an address", []Run{mono("ab/cd/efgh", false)}, 43, []string{"ab/cd/", "efgh"}},
		{"no room at all", []Run{mono("abc", false)}, 0, []string{"a", "b", "c"}},
		{"a turn", []Run{mono("a\nb", false)}, 60, []string{"a ", "b"}},
		{"e and two dots", []Run{mono("e\u0308", false)}, 60, []string{"ë"}},
		{"a hyphen that holds, one that is not seen", []Run{mono("a\u2011b\u00adc", false)}, 60, []string{"a-bc"}},
	} {
		if diff := cmp.Diff(c.want, broken(c.runs, c.width)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.trap, diff)
		}
	}
}
