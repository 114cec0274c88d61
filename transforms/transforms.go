// Package transforms is the frame of every stage between collected and
// normalised: a table in, a table out, and nothing of the world. What is hard
// stands in plain functions below this folder; here is only how rows reach
// them, in this process or behind a pipe.
package transforms

import (
	"errors"
	"fmt"
	"strings"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"

	"github.com/zanat-al/zanat/warehouse/tables"
)

// Stage turns rows of one table into rows of another. Apply is pure: the same
// batch gives the same answer, and how rows are cut into batches changes nothing.
//
// A stage whose rows hang together (see Runs) has Begin instead of Apply: its rows come
// sorted, in one stream.
type Stage struct {
	Name    string
	In, Out tables.Table
	Apply   func(arrow.RecordBatch) (arrow.RecordBatch, error)
	Begin   func() Flow
}

// Refusal is an input row that a stage did not take, by name.
type Refusal struct {
	Key    string // what names the row to a person, for example "karriera/A0012"
	Reason string
}

// Error makes a Refusal the error that a stage's function returns.
func (r *Refusal) Error() string { return r.Key + ": " + r.Reason }

// Refuse is the answer of a stage's function to a row that it does not take.
func Refuse(key, reason string) error { return &Refusal{Key: key, Reason: reason} }

// Names of the two columns that follow a stage's own on the wire. Both are null
// on a row that was emitted; a refused input is a row with both filled.
const (
	RefusedKey    = "refused_key"
	RefusedReason = "refused_reason"
)

// Wire is the schema of what Apply gives: the columns of Out, then the refusals'.
func (s Stage) Wire() *arrow.Schema {
	fields := s.Out.Schema().Fields()
	fields = append(fields,
		arrow.Field{Name: RefusedKey, Type: arrow.BinaryTypes.String, Nullable: true},
		arrow.Field{Name: RefusedReason, Type: arrow.BinaryTypes.String, Nullable: true})
	return arrow.NewSchema(fields, nil)
}

// Each makes a stage of a function from one row to any number of rows. The
// function refuses a row with Refuse; any other error ends the stage.
func Each[In, Out tables.Row](name string, f func(In, func(Out)) error) Stage {
	s := Stage{Name: name, In: tables.Of[In](), Out: tables.Of[Out]()}
	s.Apply = func(batch arrow.RecordBatch) (arrow.RecordBatch, error) {
		if err := s.In.Match(batch.Schema()); err != nil {
			return nil, fmt.Errorf("stage %s: %w", name, err)
		}
		var rows []Out
		var refused []Refusal
		for i, row := range tables.Rows[In](batch) {
			before := len(rows)
			err := f(row, func(o Out) { rows = append(rows, o) })
			var r *Refusal
			switch {
			case errors.As(err, &r):
				rows = rows[:before] // a refused row leaves nothing behind
				refused = append(refused, *r)
			case err != nil:
				return nil, fmt.Errorf("stage %s: row %d: %w", name, i+1, err)
			}
		}
		return wire(s, rows, refused), nil
	}
	return s
}

func wire[Out tables.Row](s Stage, rows []Out, refused []Refusal) arrow.RecordBatch {
	b := array.NewRecordBuilder(memory.DefaultAllocator, s.Wire())
	defer b.Release()
	tables.Append(b, s.Out, rows)
	tables.Append(b, s.Out, make([]Out, len(refused)))
	n := len(s.Out.Columns)
	key, reason := b.Field(n).(*array.StringBuilder), b.Field(n+1).(*array.StringBuilder)
	for range rows {
		key.AppendNull()
		reason.AppendNull()
	}
	for _, r := range refused {
		key.Append(strings.ToValidUTF8(r.Key, "\uFFFD"))
		reason.Append(strings.ToValidUTF8(r.Reason, "\uFFFD"))
	}
	return b.NewRecordBatch()
}

// Split parts what a stage gave into its rows and its refusals. The caller
// releases the rows.
func Split(batch arrow.RecordBatch) (rows arrow.RecordBatch, refused []Refusal, err error) {
	n := int(batch.NumCols()) - 2
	if n < 0 || batch.ColumnName(n) != RefusedKey || batch.ColumnName(n+1) != RefusedReason {
		return nil, nil, fmt.Errorf("a stage's answer ends with %s and %s; this has %s",
			RefusedKey, RefusedReason, batch.Schema())
	}
	key, okKey := batch.Column(n).(*array.String)
	reason, okReason := batch.Column(n + 1).(*array.String)
	if !okKey || !okReason {
		return nil, nil, fmt.Errorf("%s and %s must be text", RefusedKey, RefusedReason)
	}
	first := int(batch.NumRows())
	for i := range int(batch.NumRows()) {
		if key.IsNull(i) {
			continue
		}
		first = min(first, i)
		refused = append(refused, Refusal{strings.Clone(key.Value(i)), strings.Clone(reason.Value(i))})
	}
	if first+len(refused) != int(batch.NumRows()) {
		return nil, nil, errors.New("refused rows stand between emitted ones")
	}
	head := batch.NewSlice(0, int64(first))
	defer head.Release()
	schema := arrow.NewSchema(batch.Schema().Fields()[:n], nil)
	return array.NewRecordBatch(schema, head.Columns()[:n], int64(first)), refused, nil
}
