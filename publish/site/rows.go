package site

import "github.com/zanat-al/zanat/publish"

// row is a line of a table: what, how many, and its length beside the longest.
type row struct {
	Link   link
	Code   string
	Number num
	Length int // in hundredths
}

// occupations are rows of the largest of these numbers, so many at most.
func (g *gatherer) occupations(list []publish.Number, most int) []row {
	var rows []row
	told := largest(list, "occupation")
	for _, n := range told[:min(most, len(told))] {
		code := n.Cell["occupation"]
		rows = append(rows, row{Link: g.occupation(code), Code: code, Number: g.number(&n)})
	}
	lengths(rows, told, "occupation")
	return rows
}

// lengths gives each row with a value its length beside the largest of the rows.
func lengths(rows []row, list []publish.Number, key string) {
	value, most := map[string]float64{}, 0.
	for _, n := range list {
		if n.Known() && n.Value != nil {
			value[n.Cell[key]] = *n.Value
		}
	}
	for _, r := range rows {
		most = max(most, value[r.Code])
	}
	for i, r := range rows {
		if most > 0 {
			rows[i].Length = int(100*value[r.Code]/most + .5)
		}
	}
}
