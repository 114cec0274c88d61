package file

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"sync"
)

// perPool is how many objects are packed into one stream: more pack better, fewer
// let a reader open a page without unpacking all.
const perPool = 200

// pool packs the objects that are not streams into streams of objects.
func (f *File) pool() {
	var index, bodies bytes.Buffer
	count, n := 0, len(f.objects)
	flush := func() {
		if count == 0 {
			return
		}
		d := Dict{"Type", Name("ObjStm"), "N", count, "First", index.Len()}
		f.Stream(d, append(bytes.Clone(index.Bytes()), bodies.Bytes()...))
		index.Reset()
		bodies.Reset()
		count = 0
	}
	for i := range n {
		o := f.objects[i]
		if o.stream {
			continue
		}
		fmt.Fprintf(&index, "%d %d ", i+1, bodies.Len())
		bodies.Write(o.text)
		bodies.WriteByte('\n')
		if count++; count == perPool {
			flush()
		}
	}
	flush()
}

// place says where an object is: at an offset (kind 1), or as the b-th of the stream
// of objects a (kind 2).
type place struct{ kind, a, b int }

// table writes the stream of references that stands for the old xref table.
func (f *File) table(b *bytes.Buffer, where []place, root, info Ref, id []byte) {
	self, start := len(f.objects)+1, b.Len()
	where[self] = place{kind: 1, a: start}
	where[0].b = 0xffff
	var rows bytes.Buffer
	for _, p := range where {
		rows.Write([]byte{byte(p.kind), byte(p.a >> 24), byte(p.a >> 16), byte(p.a >> 8), byte(p.a),
			byte(p.b >> 8), byte(p.b)})
	}
	data := pack(rows.Bytes())
	fmt.Fprintf(b, "%d 0 obj\n", self)
	put(b, Dict{"Type", Name("XRef"), "Size", len(where), "W", Array{1, 4, 2},
		"Root", root, "Info", info, "ID", Array{Bytes(id), Bytes(id)},
		"Filter", Name("FlateDecode"), "Length", len(data)})
	b.WriteString("\nstream\n")
	b.Write(data)
	fmt.Fprintf(b, "\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n", start)
}

// packers are kept, because a new one costs more than a page does.
var packers = sync.Pool{New: func() any { return zlib.NewWriter(nil) }}

// pack compresses data, the same way every time.
func pack(data []byte) []byte {
	var b bytes.Buffer
	z := packers.Get().(*zlib.Writer)
	defer packers.Put(z)
	z.Reset(&b)
	z.Write(data) // a buffer takes all
	z.Close()
	return b.Bytes()
}
