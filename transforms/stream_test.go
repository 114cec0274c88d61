package transforms_test

import (
	"bytes"
	"encoding/json"
	"io"
	"testing"

	"github.com/apache/arrow-go/v18/arrow/ipc"
	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/transforms"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// streamed is a stream of notices and where its messages end, the marker left out.
func streamed(t *testing.T, batches, rows int) (all []byte, ends []int) {
	t.Helper()
	var out bytes.Buffer
	w := ipc.NewWriter(&out, ipc.WithSchema(double.In.Schema()))
	for i := range batches {
		rec := tables.Record(notices(int64(rows)))
		if err := w.Write(rec); err != nil {
			t.Fatal(err)
		}
		rec.Release()
		if i == 0 { // the schema is written with the first batch
			var head bytes.Buffer
			empty := ipc.NewWriter(&head, ipc.WithSchema(double.In.Schema()))
			empty.Close()
			ends = append(ends, head.Len()-8)
		}
		ends = append(ends, out.Len())
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes(), ends
}

// Arrow's own reader takes these cuts for whole streams.
func TestACutStreamIsNoStream(t *testing.T) {
	all, ends := streamed(t, 4, 3)
	for _, end := range ends {
		r, err := ipc.NewReader(bytes.NewReader(all[:end]))
		if err != nil {
			t.Fatalf("%d of %d bytes are no boundary: %v", end, len(all), err)
		}
		for r.Next() {
		}
		if r.Err() != nil {
			t.Fatalf("%d of %d bytes are no boundary: %v", end, len(all), r.Err())
		}
	}
	for end := range all {
		if err := transforms.Serve(double, bytes.NewReader(all[:end]), io.Discard, io.Discard); err == nil {
			t.Errorf("%d of %d bytes pass for a whole stream", end, len(all))
		}
	}
	if err := transforms.Serve(double, bytes.NewReader(append(all, 0)), io.Discard, io.Discard); err == nil {
		t.Error("a byte after the marker is not seen")
	}
}

// The last bytes of a batch may look like the marker: 32 yes in a row do.
func TestACutBehindBytesLikeTheMarker(t *testing.T) {
	like := transforms.Each("like", func(tables.Notice, func(tables.Edge)) error { return nil })
	var out bytes.Buffer
	w := ipc.NewWriter(&out, ipc.WithSchema(like.In.Schema()))
	rows := notices(8) // 64 bytes a column: no padding follows
	for i := range rows {
		rows[i].NoticeID = 0xffffffff
	}
	rec := tables.Record(rows)
	defer rec.Release()
	if err := w.Write(rec); err != nil {
		t.Fatal(err)
	}
	cut := out.Bytes()
	if !bytes.HasSuffix(cut, []byte{255, 255, 255, 255, 0, 0, 0, 0}) {
		t.Fatalf("the batch ends with %x", cut[len(cut)-8:])
	}
	if err := transforms.Serve(like, bytes.NewReader(cut), io.Discard, io.Discard); err == nil {
		t.Error("a cut stream passes for a whole one")
	}
}

func TestTheTrailerCountsRows(t *testing.T) {
	all, _ := streamed(t, 2, 5)
	var out, told bytes.Buffer
	if err := transforms.Serve(double, bytes.NewReader(all), &out, &told); err != nil {
		t.Fatal(err)
	}
	var got transforms.Trailer
	if err := json.Unmarshal(told.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	// Of each five one is refused, which is a row, too; the others make two each.
	if diff := cmp.Diff(transforms.Trailer{Stage: "double", In: 10, Out: 18}, got); diff != "" {
		t.Error(diff)
	}
	s, err := transforms.OpenStream(&out)
	if err != nil {
		t.Fatal(err)
	}
	n := int64(0)
	for s.Next() {
		n += s.RecordBatch().NumRows()
	}
	if s.Err() != nil || n != got.Out {
		t.Errorf("%d rows came out, the trailer says %d; %v", n, got.Out, s.Err())
	}
}

// A worker that fails tells no trailer.
func TestAFaultHasNoTrailer(t *testing.T) {
	all, _ := streamed(t, 1, 14) // ad 13 ends the stage
	var told bytes.Buffer
	if err := transforms.Serve(double, bytes.NewReader(all), io.Discard, &told); err == nil || told.Len() > 0 {
		t.Errorf("%v, and told %q", err, told.String())
	}
}
