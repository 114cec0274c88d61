package statistics

import (
	"fmt"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/scrapers/statistics/codes"
	"github.com/zanat-al/zanat/scrapers/statistics/grid"
)

// readGrid reads a table of rows and columns: of our own headings (own), with
// one figure a row as SDMX-CSV, ILOSTAT and many lists have, or with a column for
// each year, sex or indicator.
func readGrid(name string, body []byte, mapped string) (found []*table, own bool, err error) {
	g, err := grid.Read(name, body)
	if err != nil {
		return nil, false, err
	}
	said, err := codes.ReadMap(mapped)
	n := named{said}
	t := &table{file: name}
	head := t.opening(g)
	if head == len(g.Rows) {
		return nil, false, fmt.Errorf("%s: no table in it: no line has two cells; is it the right file?", name)
	}
	if head == 0 && isOurs(g.Rows[0].Cells, n) {
		return nil, true, nil // its reader tells what is wrong with the map
	}
	if err != nil {
		return nil, false, err
	}
	n.pair(g.Rows[head:])
	if slices.ContainsFunc(g.Rows[head].Cells, func(h string) bool { return n.is(h, "value") }) {
		err = t.long(g, head, n)
	} else {
		err = t.wide(g, head, n)
	}
	return []*table{t}, false, err
}

// opening reads the lines above the table, which hold one text each: its title.
func (t *table) opening(g grid.Grid) (head int) {
	for ; head < len(g.Rows); head++ {
		texts := different(g.Rows[head].Cells)
		if len(texts) > 1 {
			break
		}
		t.title = strings.TrimSpace(t.title + " " + texts[0])
	}
	return head
}

// different are the texts of a row, each once.
func different(cells []string) (texts []string) {
	for _, c := range cells {
		if c != "" && !slices.Contains(texts, c) {
			texts = append(texts, c)
		}
	}
	return texts
}

// isOurs says whether the headings are our own: series, area, period, unit and
// value, by themselves or by the user's word. A file that has most of them is
// one of ours with a mistake in it, which our own reader names.
func isOurs(head []string, n named) bool {
	have := 0
	for _, f := range fields[:5] {
		if slices.ContainsFunc(head, func(h string) bool {
			return strings.EqualFold(strings.TrimSpace(h), f) || string(n.Roles[codes.Fold(h)]) == f
		}) {
			have++
		}
	}
	return have >= 4 && !slices.ContainsFunc(head, func(h string) bool { return codes.Fold(h) == "obs value" })
}

// is says whether a heading has this role word for word, or by the user's word.
func (n named) is(heading string, role codes.Role) bool {
	if said, ok := n.Roles[codes.Fold(heading)]; ok {
		return said == role
	}
	return codes.Whole(heading) == role
}

// cell is the text of a column, "" where the row is short.
func cell(r grid.Row, i int) string {
	if i < 0 || i >= len(r.Cells) {
		return ""
	}
	return r.Cells[i]
}
