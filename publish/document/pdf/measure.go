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

// floor is what every column gets, however long the words of the others are.
const floor = 24.0

// share gives columns the width of a table: what they would like, and the rest to
// those that hold words; or, where there is too little, what they need, and the rest
// by how much more they would like.
func share(natural, least []float64, right []bool, width float64) []float64 {
	for i := range least {
		least[i] = max(least[i], min(floor, width/float64(len(least))))
		natural[i] = max(natural[i], least[i])
	}
	wish, need := total(natural), total(least)
	switch {
	case wish <= width:
		return spread(natural, right, width-wish)
	case need < width:
		return between(least, natural, (width-need)/(wish-need))
	}
	low := make([]float64, len(least))
	for i := range low {
		low[i] = min(floor, width/float64(len(low)))
	}
	if need <= total(low) {
		return low
	}
	return between(low, least, (width-total(low))/(need-total(low)))
}

// between is so far from low to high.
func between(low, high []float64, part float64) (widths []float64) {
	for i := range low {
		widths = append(widths, low[i]+part*(high[i]-low[i]))
	}
	return widths
}

// spread adds what is left to the columns of words, or to all where there are none.
func spread(natural []float64, right []bool, left float64) (widths []float64) {
	words := 0.0
	for i, n := range natural {
		if !right[i] {
			words += n
		}
	}
	all := words == 0
	if all {
		words = total(natural)
	}
	for i, n := range natural {
		if all || !right[i] {
			n += left * n / words
		}
		widths = append(widths, n)
	}
	return widths
}

func total(list []float64) (sum float64) {
	for _, v := range list {
		sum += v
	}
	return sum
}
