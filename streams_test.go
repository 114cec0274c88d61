package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"testing"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/ipc"
	"github.com/apache/arrow-go/v18/arrow/memory"
	"github.com/apache/arrow-go/v18/parquet/file"
	"github.com/apache/arrow-go/v18/parquet/pqarrow"

	"github.com/zanat-al/zanat/transforms"
)

// stream is a Parquet file as an Arrow stream in batches of a size.
func stream(t *testing.T, name string, size int64) io.Reader {
	t.Helper()
	f, err := file.OpenParquetFile(name, false)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	pq, err := pqarrow.NewFileReader(f, pqarrow.ArrowReadProperties{BatchSize: size}, memory.DefaultAllocator)
	if err != nil {
		t.Fatal(err)
	}
	r, err := pq.GetRecordReader(context.Background(), nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Release()
	var out bytes.Buffer
	w := ipc.NewWriter(&out, ipc.WithSchema(r.Schema()))
	for r.Next() {
		if err := w.Write(r.RecordBatch()); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return &out
}

// printed are the rows of a stream as text, without its refusals.
func printed(t *testing.T, in io.Reader, wire bool) (rows []string) {
	t.Helper()
	r, err := ipc.NewReader(in)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Release()
	for r.Next() {
		batch := r.RecordBatch()
		if wire {
			if batch, _, err = transforms.Split(batch); err != nil {
				t.Fatal(err)
			}
		}
		rows = append(rows, cells(batch)...)
	}
	if err := r.Err(); err != nil {
		t.Fatal(err)
	}
	return rows
}

func cells(batch arrow.RecordBatch) []string {
	rows := make([]string, batch.NumRows())
	for i, col := range batch.Columns() {
		for r := range rows {
			rows[r] += fmt.Sprintf("%s=%s ", batch.ColumnName(i), col.ValueStr(r))
		}
	}
	return rows
}
