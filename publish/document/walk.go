package document

// Numbers are all numbers of the document in the order a reader meets them.
func (d Document) Numbers() []Number {
	var list []Number
	words := func(lines ...[]Inline) {
		for _, line := range lines {
			for _, i := range line {
				if n, ok := i.(Number); ok {
					list = append(list, n)
				}
			}
		}
	}
	var walk func([]Block)
	walk = func(blocks []Block) {
		for _, b := range blocks {
			switch b := b.(type) {
			case Heading:
				words(b.Words)
			case Paragraph:
				words(b.Words)
			case List:
				words(b.Items...)
			case Table:
				words(b.Caption)
				b.cells(func(c Cell) { words(c.Words) })
			case Facts:
				for _, f := range b {
					words(f.Name, f.Value, f.Note)
				}
			case Section:
				walk(b.Blocks)
			case Columns:
				for _, column := range b {
					walk(column)
				}
			case Figure:
				words(b.Caption)
			case Lines:
				words(b.Name)
			}
		}
	}
	walk(d.Blocks)
	return list
}

// cells are the cells of a table, row by row, the titles of its groups among them.
func (t Table) cells(do func(Cell)) {
	for _, c := range t.Head {
		do(c)
	}
	for _, g := range t.Groups {
		do(Cell{Words: g.Title})
		for _, row := range g.Rows {
			for _, c := range row {
				do(c)
			}
		}
	}
}
