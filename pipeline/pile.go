package pipeline

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"hash/fnv"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/ipc"

	"github.com/zanat-al/zanat/warehouse/tables"
)

// Rows of ads are piled up in parts by source and key, so that all that was seen of an
// ad lies in one part, and one part at a time is in memory. The number of parts is part
// of the order of rows: it stays.
const (
	pileParts = 64
	pileRoom  = 256 // rows of a part in memory
)

// pile holds what pages say of ads until all pages are read.
type pile struct {
	store *heap
	parts [pileParts]struct {
		fresh []tables.Collected
		lying []int64
	}
}

func newPile(file string) (*pile, error) {
	store, err := newHeap(file)
	return &pile{store: store}, err
}

func (p *pile) add(rows []tables.Collected) error {
	for _, row := range rows {
		h := fnv.New32a()
		h.Write([]byte(row.Source + "\x1f" + row.Key))
		part := &p.parts[h.Sum32()%pileParts]
		if part.fresh = append(part.fresh, row); len(part.fresh) < pileRoom {
			continue
		}
		b, err := layAside(part.fresh)
		if err != nil {
			return err
		}
		at, err := p.store.Put(b)
		if err != nil {
			return err
		}
		clear(part.fresh)
		part.fresh, part.lying = part.fresh[:0], append(part.lying, at)
	}
	return nil
}

// write writes what `one` makes of the rows of each part to a Parquet file, part by part,
// on all cores, and gives the number of rows.
func (p *pile) write(ctx context.Context, file string, one func([]tables.Collected) []tables.Collected) (int, error) {
	out, err := create(file, tables.Of[tables.Collected]())
	if err != nil {
		return 0, err
	}
	each := func(emit func(int) error) error {
		for part := range p.parts {
			if err := emit(part); err != nil {
				return err
			}
		}
		return nil
	}
	merge := func(part int) (arrow.RecordBatch, error) {
		rows, err := p.rows(part)
		return tables.Record(one(rows)), err
	}
	put := func(batch arrow.RecordBatch) error {
		defer batch.Release()
		return errors.Join(out.write(batch), ctx.Err())
	}
	err = errors.Join(inTurns(ctx, each, merge, put), out.close())
	return int(out.rows), err
}

// rows are those of a part, in the order in which they were added.
func (p *pile) rows(part int) (all []tables.Collected, err error) {
	for _, at := range p.parts[part].lying {
		b, err := p.store.Get(at)
		if err != nil {
			return nil, err
		}
		rows, err := laidAside(b)
		if err != nil {
			return nil, err
		}
		all = append(all, rows...)
	}
	return append(all, p.parts[part].fresh...), nil
}

// close forgets all.
func (p *pile) close() error { return p.store.close() }

// layAside are rows as an Arrow stream.
func layAside(rows []tables.Collected) ([]byte, error) {
	batch := tables.Record(rows)
	defer batch.Release()
	var b bytes.Buffer
	w := ipc.NewWriter(&b, ipc.WithSchema(batch.Schema()))
	err := errors.Join(w.Write(batch), w.Close())
	return b.Bytes(), err
}

func laidAside(b []byte) (rows []tables.Collected, err error) {
	r, err := ipc.NewReader(bytes.NewReader(b))
	if err != nil {
		return nil, fmt.Errorf("read rows laid aside: %w", err)
	}
	defer r.Release()
	for r.Next() {
		rows = append(rows, tables.Rows[tables.Collected](r.RecordBatch())...)
	}
	return rows, r.Err()
}
