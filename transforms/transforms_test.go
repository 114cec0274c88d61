package transforms_test

import (
	"bytes"
	"errors"
	"io"
	"testing"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/ipc"
	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/transforms"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// double emits each notice twice, refuses ad 3 and fails on ad 13.
var double = transforms.Each("double", func(n tables.Notice, emit func(tables.Edge)) error {
	emit(tables.Edge{A: n.AdID, B: n.NoticeID, Class: "full"})
	switch n.AdID {
	case 3:
		return transforms.Refuse("ad 3", "it is three")
	case 13:
		return errors.New("thirteen")
	}
	emit(tables.Edge{A: n.AdID, B: n.NoticeID, Class: "temporal"})
	return nil
})

func notices(n int64) (rows []tables.Notice) {
	for i := range n {
		rows = append(rows, tables.Notice{AdID: i, NoticeID: -i})
	}
	return rows
}

// cut runs the stage over rows in batches of a size.
func cut(t *testing.T, rows []tables.Notice, size int) (edges []tables.Edge, refused []transforms.Refusal) {
	t.Helper()
	for len(rows) > 0 {
		n := min(size, len(rows))
		in := tables.Record(rows[:n])
		out, err := double.Apply(in)
		if err != nil {
			t.Fatal(err)
		}
		e, r := split(t, out)
		edges, refused, rows = append(edges, e...), append(refused, r...), rows[n:]
		in.Release()
		out.Release()
	}
	return edges, refused
}

func split(t *testing.T, batch arrow.RecordBatch) ([]tables.Edge, []transforms.Refusal) {
	t.Helper()
	made, refused, err := transforms.Split(batch)
	if err != nil {
		t.Fatal(err)
	}
	defer made.Release()
	return tables.Rows[tables.Edge](made), refused
}

func TestHowRowsAreCutChangesNothing(t *testing.T) {
	want, no := cut(t, notices(12), 100)
	if len(want) != 22 || len(no) != 1 || no[0].Key != "ad 3" {
		t.Fatalf("%d rows, refused %v: want 22, and ad 3 with nothing left behind", len(want), no)
	}
	for _, size := range []int{1, 2, 5} {
		got, refused := cut(t, notices(12), size)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("batches of %d (-want +got):\n%s", size, diff)
		}
		if diff := cmp.Diff(no, refused); diff != "" {
			t.Errorf("batches of %d: refusals (-want +got):\n%s", size, diff)
		}
	}
}

func TestServeGivesTheRowsOfTheStage(t *testing.T) {
	want, no := cut(t, notices(12), 12)
	var in, out bytes.Buffer
	w := ipc.NewWriter(&in, ipc.WithSchema(double.In.Schema()))
	for _, part := range [][]tables.Notice{notices(12)[:5], {}, notices(12)[5:]} {
		rec := tables.Record(part)
		if err := w.Write(rec); err != nil {
			t.Fatal(err)
		}
		rec.Release()
	}
	w.Close()
	if err := transforms.Serve(double, &in, &out, io.Discard); err != nil {
		t.Fatal(err)
	}
	r, err := ipc.NewReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	var got []tables.Edge
	var refused []transforms.Refusal
	for r.Next() {
		e, n := split(t, r.RecordBatch())
		got, refused = append(got, e...), append(refused, n...)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("through a pipe (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(no, refused); diff != "" {
		t.Errorf("refusals through a pipe (-want +got):\n%s", diff)
	}
}

func TestErrorsNameTheStage(t *testing.T) {
	in := tables.Record([]tables.Notice{{AdID: 1}, {AdID: 13}})
	defer in.Release()
	if _, err := double.Apply(in); err == nil || err.Error() != "stage double: row 2: thirteen" {
		t.Errorf("got %v", err)
	}
	wrong := tables.Record([]tables.AdFlag{{}})
	defer wrong.Release()
	if _, _, err := transforms.Split(wrong); err == nil {
		t.Error("a record without refusals passes for a stage's answer")
	}
	if err := transforms.Serve(double, bytes.NewReader([]byte("no stream")), new(bytes.Buffer), io.Discard); err == nil {
		t.Error("noise passes for a stream")
	}
}
