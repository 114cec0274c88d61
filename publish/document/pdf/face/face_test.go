package face

import "testing"

// TestFonts: all fonts have one unit, the letters of Albanian and what stands for
// the letters that they lack.
func TestFonts(t *testing.T) {
	for style := range styles {
		f := NewSet().Of(style)
		if unit := f.source.font.UnitsPerEm(); unit != Unit {
			t.Errorf("%s: %d units", f.source.name, unit)
		}
		for _, r := range "ëËçÇ½–“”’•·×≥□" {
			if g := f.Glyph(r); g.Lost || g.Width == 0 || g.ID == 0 {
				t.Errorf("%s: %c: %+v", f.source.name, r, g)
			}
		}
		if g := f.Glyph('日'); !g.Lost || g.ID != f.Glyph('□').ID {
			t.Errorf("%s: what is lacking: %+v", f.source.name, g)
		}
	}
}

// TestParts: a composed letter brings its parts into the subset, under new numbers.
func TestParts(t *testing.T) {
	f := NewSet().Of(Regular)
	f.Glyph('ë')
	if before := len(f.old); len(f.subset()) == 0 || len(f.old) != before+2 {
		t.Errorf("%d glyphs, then %d: want e and the two dots, too", before, len(f.old))
	}
}
