package line

import "strings"

// Lines breaks the text: at spaces; where a word has no room in a line of its own, at
// the spaces that hold it together, after a sign such as / or -, or anywhere. Every
// line takes at least one letter, so it ends whatever the width.
func (t *Text) Lines(width float64) (lines []Line) {
	rest := t.letters
	for len(rest) > 0 {
		n := cut(rest, width)
		lines = append(lines, lineOf(rest[:n]))
		rest = rest[n:]
	}
	return lines
}

// cut is how many letters the next line takes, with the space that ends it.
func cut(rest []letter, width float64) int {
	const hair = 1e-6
	var used float64
	best, bestGlued, bestSign := 0, 0, 0
	for i, l := range rest {
		if l.kind == turn {
			return i + 1
		}
		if l.kind == space {
			best = i + 1 // a space may hang over the end
			used += l.wide
			continue
		}
		used += l.wide
		if used > width+hair && l.kind == solid {
			return instead(i, best, bestGlued, bestSign)
		}
		switch {
		case l.kind == glued:
			bestGlued = i + 1
		case strings.ContainsRune("/-_.,:;?&=+", l.glyph.Rune):
			bestSign = i + 1
		}
	}
	return len(rest)
}

// instead is where a line ends when letter i has no room any more.
func instead(i, atSpace, atGlue, atSign int) int {
	switch {
	case atSpace > 0:
		return atSpace
	case atGlue > 0:
		return atGlue
	case atSign > i/2:
		return atSign
	}
	return max(i, 1)
}

// lineOf joins letters of the same run.
func lineOf(letters []letter) (l Line) {
	for i := 0; i < len(letters); {
		b := Bit{Run: letters[i].run}
		for ; i < len(letters) && letters[i].run == b.Run; i++ {
			b.Glyphs = append(b.Glyphs, letters[i].glyph)
			b.Width += letters[i].wide
		}
		l.Bits = append(l.Bits, b)
		l.Width += b.Width
	}
	for i := len(letters) - 1; i >= 0 && letters[i].kind != solid; i-- {
		l.Width -= letters[i].wide
	}
	return l
}
