// Package file is the outside of a PDF: numbered objects, packed, and the table by
// which a reader finds them (ISO 32000-1, 7.5). It stands at the end of the PDF back
// end: pages, fonts and tags give it their objects and it gives bytes, the same for
// the same objects.
package file

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
)

// File collects the objects of a PDF.
type File struct {
	objects []object // of number i+1
}

// object is an object as it will be written. A stream has its data, too, and stands
// on its own; the others are packed together.
type object struct {
	text   []byte
	data   []byte
	stream bool
}

// New is a file without objects.
func New() *File { return &File{} }

// Reserve gives out a number for an object that Set brings later.
func (f *File) Reserve() Ref {
	f.objects = append(f.objects, object{text: []byte("null")})
	return Ref(len(f.objects))
}

// Set says what the object of a number is.
func (f *File) Set(r Ref, value any) {
	var b bytes.Buffer
	put(&b, value)
	f.objects[r-1] = object{text: b.Bytes()}
}

// Add is Reserve and Set.
func (f *File) Add(value any) Ref {
	r := f.Reserve()
	f.Set(r, value)
	return r
}

// Stream adds a stream with its data packed.
func (f *File) Stream(d Dict, data []byte) Ref {
	return f.stream(append(Dict{"Filter", Name("FlateDecode")}, d...), pack(data))
}

// Plain adds a stream that can be read without unpacking, as the metadata of a
// document must be.
func (f *File) Plain(d Dict, data []byte) Ref { return f.stream(d, data) }

func (f *File) stream(d Dict, data []byte) Ref {
	r := f.Reserve()
	var b bytes.Buffer
	put(&b, append(Dict{"Length", len(data)}, d...))
	f.objects[r-1] = object{text: b.Bytes(), data: data, stream: true}
	return r
}

// Write writes the file. root is the catalog, info the old kind of metadata. The
// identifier of the file is a hash of what it holds.
func (f *File) Write(w io.Writer, root, info Ref) error {
	own := len(f.objects)
	f.pool()
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	where := make([]place, len(f.objects)+2)
	hash := sha256.New()
	packed := 0
	for i, o := range f.objects {
		hash.Write(o.text)
		hash.Write(o.data)
		if !o.stream {
			where[i+1] = place{kind: 2, a: own + 1 + packed/perPool, b: packed % perPool}
			packed++
			continue
		}
		where[i+1] = place{kind: 1, a: b.Len()}
		fmt.Fprintf(&b, "%d 0 obj\n%s\nstream\n", i+1, o.text)
		b.Write(o.data)
		b.WriteString("\nendstream\nendobj\n")
	}
	f.table(&b, where, root, info, hash.Sum(nil)[:16])
	_, err := w.Write(b.Bytes())
	return err
}
