package statistics

import (
	"fmt"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/scrapers/statistics/codes"
	"github.com/zanat-al/zanat/scrapers/statistics/grid"
)

// wideTable is a table with a column for each year, sex or indicator: the stub
// at the left says what a row is, the lines of headings above what a column is.
type wideTable struct {
	t     *table
	n     named
	g     grid.Grid
	heads []grid.Row // lines of headings
	rows  []grid.Row // lines of figures
	stub  []int      // columns of the stub
	value []int      // columns of figures
}

func (t *table) wide(g grid.Grid, head int, n named) error {
	w := &wideTable{t: t, n: n, g: g}
	end := head + 1
	for end < len(g.Rows) && w.isHead(g.Rows[head], g.Rows[end]) {
		end++
	}
	w.heads, w.rows = g.Rows[head:end], w.body(g.Rows[end:])
	if len(w.rows) == 0 {
		return fmt.Errorf("%s: no figures below the headings; is it the right file?", t.file)
	}
	w.split()
	if len(w.value) == 0 {
		return t.fault(w.heads[0].Line, "",
			wrong("name the column of figures with --map \"THEIRS=value\"", "no column holds figures"))
	}
	if err := w.dimensions(); err != nil {
		return err
	}
	return w.figures()
}

// isHead says whether a line goes on with the headings: nothing new stands over
// the stub, and no figure but years stands in it.
func (w *wideTable) isHead(first, r grid.Row) bool {
	if cell(r, 0) != "" && cell(r, 0) != cell(first, 0) {
		return false
	}
	for _, c := range r.Cells {
		if _, err := codes.Period(c); isFigure(c) && err != nil {
			return false
		}
	}
	return true
}

func isFigure(c string) bool {
	if c == "" {
		return false
	}
	if codes.Missing(c) != "" && len(c) <= 6 && strings.Trim(c, ".-:–…") == "" {
		return true
	}
	_, err := codes.Number(c, true)
	if err != nil {
		_, err = codes.Number(c, false)
	}
	return err == nil || thousands(c)
}

// thousands is 40.000, a figure that does not say which.
func thousands(c string) bool {
	return len(c) > 4 && strings.Trim(c, "0123456789.,") == ""
}

// typed says that a cell of a workbook is a text and no number: a number is
// stored without thousands and without zeros at its end.
func typed(c string) bool {
	return thousands(c) && (strings.Contains(c, ",") || strings.HasSuffix(c, "0") && strings.Contains(c, "."))
}

// body is the lines of figures, without the notes below them. Burimi: and
// Source: name the source.
func (w *wideTable) body(rows []grid.Row) []grid.Row {
	last := -1
	for i, r := range rows {
		if len(different(r.Cells)) > 1 && slices.ContainsFunc(r.Cells, isFigure) {
			last = i
		}
	}
	for _, r := range rows[last+1:] {
		for _, text := range different(r.Cells) {
			if key, source, ok := strings.Cut(text, ":"); ok && codes.Heading(key) == "source" {
				w.t.source = strings.TrimSpace(source)
			}
		}
	}
	return rows[:last+1]
}

// split parts the columns: those of figures begin where a heading is none of
// ours and every cell is a figure or a mark.
func (w *wideTable) split() {
	width := 0
	for _, r := range append(slices.Clone(w.heads), w.rows...) {
		width = max(width, len(r.Cells))
	}
	for i := range width {
		text := w.heading(i)
		switch {
		case w.n.is(text, "ignore") || w.n.is(text, "note") || text == "" && w.empty(i):
		case w.measured(i, text):
			w.value = append(w.value, i)
		default:
			w.stub = append(w.stub, i)
		}
	}
}

// heading is the first text above a column.
func (w *wideTable) heading(i int) string {
	for _, h := range w.heads {
		if c := cell(h, i); c != "" {
			return c
		}
	}
	return ""
}

func (w *wideTable) empty(i int) bool {
	return !slices.ContainsFunc(w.rows, func(r grid.Row) bool { return cell(r, i) != "" })
}

func (w *wideTable) measured(i int, heading string) bool {
	role, said := w.n.Roles[codes.Fold(heading)]
	if said && role != "value" || !said && heading != "" && codes.Whole(heading) != "" {
		return false
	}
	if codes.Heading(heading).Areal() { // Kodi i bashkisë
		return false
	}
	some := false
	for _, r := range w.rows {
		c := cell(r, i)
		if c != "" && !isFigure(c) {
			return false
		}
		some = some || c != ""
	}
	return some && (i > 0 || len(w.heads[0].Cells) == 1)
}
