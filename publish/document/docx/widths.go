package docx

import (
	"strings"
	"unicode/utf8"

	"github.com/zanat-al/zanat/publish/document"
)

// cellMargin is the room left and right of a cell's words, as in parts/styles.xml.
const cellMargin = 70

// widths are those of a table's columns, whole twips that sum to the room or less: as
// the table says, or else by what stands in the columns.
func widths(t document.Table, room float64) []float64 {
	shares := t.Widths
	if len(shares) == 0 {
		shares = shareByContent(t)
	}
	all := sum(shares)
	list := make([]float64, len(shares))
	for i, s := range shares {
		list[i] = float64(int(room * s / all))
	}
	return list
}

// shareByContent gives a column room for its longest cell, within limits: a column of
// short words is not squeezed, a long text is broken into lines.
func shareByContent(t document.Table) []float64 {
	const least, most, chart = 7, 34, 24
	var shares []float64
	grow := func(row []document.Cell) {
		column := 0
		for _, c := range row {
			span := max(c.Span, 1)
			for len(shares) < column+span {
				shares = append(shares, least)
			}
			n := min(float64(letters(c.Words)), most)
			if c.Chart != nil {
				n = chart
			}
			if span == 1 {
				shares[column] = max(shares[column], n)
			}
			column += span
		}
	}
	grow(t.Head)
	for _, g := range t.Groups {
		for _, row := range g.Rows {
			grow(row)
		}
	}
	return shares
}

// letters is how long words are in print, marks included at their smaller size.
func letters(words []document.Inline) int {
	n, longest := 0, 0
	for _, i := range words {
		switch i := i.(type) {
		case document.Text:
			n += utf8.RuneCountInString(i.Text)
			if at := strings.IndexByte(i.Text, '\n'); at >= 0 {
				longest, n = max(longest, n), 0
			}
		case document.Number:
			n += utf8.RuneCountInString(i.Words) + 6
		}
	}
	return max(n, longest)
}

func equal(n int, room float64) []float64 {
	list := make([]float64, n)
	for i := range list {
		list[i] = float64(int(room) / n)
	}
	return list
}

func sum(list []float64) (all float64) {
	for _, v := range list {
		all += v
	}
	return all
}
