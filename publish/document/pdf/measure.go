package pdf

import (
	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/document/pdf/line"
	"github.com/zanat-al/zanat/publish/document/pdf/tag"
)

// Widths of a chart in a table that says nothing about its columns.
const (
	chartLeast   = 40.0
	chartNatural = 130.0
)

// measure is where the columns of a table start, and where the last one ends.
func (g *grid) measure() []float64 {
	natural, least, right := g.contents()
	widths := g.told()
	if widths == nil {
		widths = share(natural, least, right, g.w)
	} else {
		widen(widths, least)
	}
	edges := []float64{g.x}
	for _, w := range widths {
		edges = append(edges, edges[len(edges)-1]+w)
	}
	edges[len(edges)-1] = g.x + g.w
	return edges
}

// told are the widths that the table asks for, nil where it does not.
func (g *grid) told() (widths []float64) {
	var sum float64
	for _, w := range g.table.Widths {
		if w <= 0 {
			return nil
		}
		sum += w
	}
	if len(g.table.Widths) != g.count {
		return nil
	}
	for _, w := range g.table.Widths {
		widths = append(widths, w/sum*g.w)
	}
	return widths
}

// widen gives columns that are narrower than they need what others have over.
func widen(widths, least []float64) {
	var lack, over float64
	for i, w := range widths {
		lack += max(least[i]-w, 0)
		over += max(w-least[i], 0)
	}
	if lack > over || over == 0 {
		return
	}
	for i, w := range widths {
		if w < least[i] {
			widths[i] = least[i]
			continue
		}
		widths[i] -= (w - least[i]) * lack / over
	}
}

// contents measures every cell of one column: the width it would like, the one below
// which its words must be cut; and whether the column holds figures.
func (g *grid) contents() (natural, least []float64, right []bool) {
	natural, least = make([]float64, g.count), make([]float64, g.count)
	right = make([]bool, g.count)
	take := func(row []document.Cell, s style) {
		at := 0
		for _, c := range row {
			if at < g.count && max(c.Span, 1) == 1 {
				wish, need := g.wish(c, s)
				natural[at], least[at] = max(natural[at], wish), max(least[at], need)
				right[at] = right[at] || c.Right
			}
			at += max(c.Span, 1)
		}
	}
	take(g.table.Head, g.header)
	for _, group := range g.table.Groups {
		for _, row := range group.Rows {
			take(row, g.body)
		}
	}
	for i := range g.count - 1 {
		natural[i] += gutter
		least[i] += gutter
	}
	return natural, least, right
}

func (g *grid) wish(c document.Cell, s style) (natural, least float64) {
	if c.Chart != nil {
		return chartNatural, chartLeast
	}
	return line.Set(g.press.Faces, g.runs(c.Words, s, &tag.Node{})).Natural()
}

// share gives columns the width of a table: what they would like, and the rest to
// those that hold words; or, where there is too little, what they need, and the rest
// by how much more they would like.
func share(natural, least []float64, right []bool, width float64) []float64 {
	wish, need := total(natural), total(least)
	widths := make([]float64, len(natural))
	var words float64
	for i, n := range natural {
		if !right[i] {
			words += n
		}
	}
	for i := range widths {
		switch {
		case wish <= width && words > 0:
			widths[i] = natural[i]
			if !right[i] {
				widths[i] += (width - wish) * natural[i] / words
			}
		case wish <= width && wish > 0:
			widths[i] = natural[i] * width / wish
		case need < width && wish > need:
			widths[i] = least[i] + (width-need)*(natural[i]-least[i])/(wish-need)
		case need > 0:
			widths[i] = least[i] * width / need
		default:
			widths[i] = width / float64(len(widths))
		}
	}
	return widths
}

func total(list []float64) (sum float64) {
	for _, v := range list {
		sum += v
	}
	return sum
}
