package pipeline

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/memory"
	"github.com/apache/arrow-go/v18/parquet"
	"github.com/apache/arrow-go/v18/parquet/compress"
	"github.com/apache/arrow-go/v18/parquet/file"
	"github.com/apache/arrow-go/v18/parquet/pqarrow"

	"github.com/zanat-al/zanat/warehouse/tables"
)

// writer writes record batches of one table to a Parquet file.
type writer struct {
	pq   *pqarrow.FileWriter
	rows int64
}

// rowGroup is how many rows are kept in memory until they are written, and how many
// a reader takes at once.
const rowGroup = 1 << 16

func create(name string, t tables.Table) (*writer, error) {
	out, err := os.Create(name)
	if err != nil {
		return nil, err
	}
	props := parquet.NewWriterProperties(parquet.WithCompression(compress.Codecs.Zstd),
		parquet.WithMaxRowGroupLength(rowGroup))
	// The file closes itself with the Parquet footer.
	pq, err := pqarrow.NewFileWriter(t.Schema(), out, props, pqarrow.DefaultWriterProps())
	if err != nil {
		return nil, errors.Join(err, out.Close())
	}
	return &writer{pq: pq}, nil
}

func (w *writer) write(batch arrow.RecordBatch) error {
	w.rows += batch.NumRows()
	if batch.NumRows() == 0 {
		return nil
	}
	return w.pq.WriteBuffered(batch)
}

func (w *writer) close() error { return w.pq.Close() }

// write writes rows of one table to a Parquet file.
func write[T tables.Row](name string, rows []T) error {
	w, err := create(name, tables.Of[T]())
	if err != nil {
		return err
	}
	batch := tables.Record(rows)
	defer batch.Release()
	return errors.Join(w.write(batch), w.close())
}

// batches reads a Parquet file in batches of at most size rows. The batch is
// good until do returns.
func batches(ctx context.Context, name string, size int, do func(arrow.RecordBatch) error) error {
	f, err := file.OpenParquetFile(name, false)
	if err != nil {
		return fmt.Errorf("open %s: %w", name, err)
	}
	defer f.Close()
	props := pqarrow.ArrowReadProperties{BatchSize: int64(size)}
	pq, err := pqarrow.NewFileReader(f, props, memory.DefaultAllocator)
	if err != nil {
		return fmt.Errorf("open %s: %w", name, err)
	}
	r, err := pq.GetRecordReader(ctx, nil, nil)
	if err != nil {
		return fmt.Errorf("read %s: %w", name, err)
	}
	defer r.Release()
	for r.Next() {
		if err := do(r.RecordBatch()); err != nil {
			return err
		}
	}
	if err := r.Err(); err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("read %s: %w", name, err)
	}
	return nil
}

// rows reads a whole Parquet file into row structs.
func rows[T tables.Row](ctx context.Context, name string) (all []T, err error) {
	err = batches(ctx, name, 10_000, func(b arrow.RecordBatch) error {
		all = append(all, tables.Rows[T](b)...)
		return nil
	})
	return all, err
}
