package stats

// rows gives columns' draws row by row, in order of the draws, a stretch of them turned
// at a time: a step from column to column would miss the processor's cache each time.
type rows struct {
	columns  [][]float64
	from, to int       // draws that are turned
	turned   []float64 // row by row
}

// turnedAtOnce are eight draws, a line of the cache, times some.
const turnedAtOnce = 32

func newRows(columns [][]float64) *rows {
	return &rows{columns: columns, turned: make([]float64, turnedAtOnce*len(columns))}
}

// at is the row of a draw; it holds until the next one is asked for.
func (r *rows) at(b int) []float64 {
	p := len(r.columns)
	if b < r.from || b >= r.to {
		r.from, r.to = b, min(b+turnedAtOnce, len(r.columns[0]))
		for j, column := range r.columns {
			for i, x := range column[r.from:r.to] {
				r.turned[i*p+j] = x
			}
		}
	}
	return r.turned[(b-r.from)*p:][:p]
}
