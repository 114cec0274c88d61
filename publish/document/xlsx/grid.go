package xlsx

import (
	"strconv"

	"github.com/zanat-al/zanat/publish/document"
)

// lay spreads the rows of all groups over the table's columns, each with the title
// of its group.
func lay(t document.Table) (rows [][]document.Cell, groups []value) {
	n := width(t)
	for _, g := range t.Groups {
		for _, row := range g.Rows {
			rows = append(rows, lay1(row, n))
			groups = append(groups, value{text: plain(g.Title)})
		}
	}
	return rows, groups
}

// lay1 is a row with a cell for every column: those that a wide cell covers are empty.
func lay1(row []document.Cell, n int) []document.Cell {
	cells := make([]document.Cell, 0, n)
	for _, c := range row {
		cells = append(cells, c)
		for range max(c.Span, 1) - 1 {
			cells = append(cells, document.Cell{})
		}
	}
	return cells
}

// width is how many columns a table has.
func width(t document.Table) (most int) {
	wide := func(row []document.Cell) {
		n := 0
		for _, c := range row {
			n += max(c.Span, 1)
		}
		most = max(most, n)
	}
	wide(t.Head)
	for _, g := range t.Groups {
		for _, row := range g.Rows {
			wide(row)
		}
	}
	return most
}

func cellAt(row []document.Cell, column int) document.Cell {
	if column < len(row) {
		return row[column]
	}
	return document.Cell{}
}

func columnOf(rows [][]document.Cell, column int) (cells []document.Cell) {
	for _, row := range rows {
		cells = append(cells, cellAt(row, column))
	}
	return cells
}

// titled says that a group of the table has a title.
func titled(t document.Table) bool {
	for _, g := range t.Groups {
		if len(g.Title) > 0 {
			return true
		}
	}
	return false
}

// distinct gives fields of one name numbers, so that each can be asked for by name.
func distinct(list []field) []field {
	seen := map[string]int{}
	for i := range list {
		seen[list[i].head]++
		if n := seen[list[i].head]; n > 1 {
			list[i].head += " " + strconv.Itoa(n)
		}
	}
	return list
}
