package statistics

import (
	"slices"

	"github.com/zanat-al/zanat/scrapers/statistics/grid"
)

// figures reads the cells. A cell of the stub that is left out holds what stands
// above it, but in the last column.
func (w *wideTable) figures() error {
	index := make([]map[string]int32, len(w.stub))
	above := make([]string, len(w.stub))
	for _, r := range w.rows {
		if !slices.ContainsFunc(w.value, func(i int) bool { return cell(r, i) != "" }) {
			return w.t.fault(r.Line, "", wrong("delete the line, or put its words into a column of their own",
				"%q stands alone between the figures", different(r.Cells)[0]))
		}
		at := make([]int32, 0, len(w.t.dims))
		for k, i := range w.stub {
			text := cell(r, i)
			if text == "" && k < len(w.stub)-1 && w.later(r, k) {
				text = above[k]
			}
			above[k] = text
			at = append(at, w.place(index, k, text))
		}
		for j, i := range w.value {
			f := figure{at: slices.Clone(at), text: cell(r, i), line: r.Line, column: w.heading(i), exact: w.g.Exact && !typed(cell(r, i))}
			for len(f.at) < len(w.t.dims) {
				f.at = append(f.at, int32(j))
			}
			w.t.figures = append(w.t.figures, f)
		}
	}
	return nil
}

// later says whether a column of the stub behind the k-th is filled.
func (w *wideTable) later(r grid.Row, k int) bool {
	return slices.ContainsFunc(w.stub[k+1:], func(i int) bool { return cell(r, i) != "" })
}

// place is the number of a text among the values of a stub's column; -1 for
// none.
func (w *wideTable) place(index []map[string]int32, k int, text string) int32 {
	if text == "" {
		return -1
	}
	if index[k] == nil {
		index[k] = map[string]int32{}
	}
	at, ok := index[k][text]
	if !ok {
		d := &w.t.dims[k]
		at = int32(len(d.list))
		index[k][text] = at
		v := value{code: text}
		if !coded.MatchString(text) {
			v.labels = []string{text}
		}
		d.list = append(d.list, v)
	}
	return at
}
