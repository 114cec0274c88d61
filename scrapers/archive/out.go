package archive

import (
	"bytes"
	"compress/gzip"
	"os"
)

// most is how many pages may wait to be forced to the disk.
const most = 256

// level packs twice as fast as the usual one, into a twentieth more.
const level = gzip.BestSpeed

// out is what Put writes with: the files, held open from page to page, and the
// packer with its buffer. All its fields may be nil or empty.
type out struct {
	path    string // of segment
	segment *os.File
	index   *os.File
	text    bytes.Buffer // records, packed
	zip     *gzip.Writer

	waiting int   // pages written and not forced to the disk
	second  int64 // in which the last page that was forced was fetched
}

// member appends one record to text as a gzip member of its own.
func (o *out) member(record parts) error {
	if o.zip == nil {
		var err error
		if o.zip, err = gzip.NewWriterLevel(&o.text, level); err != nil {
			return err
		}
	}
	o.zip.Reset(&o.text)
	for _, part := range record {
		if _, err := o.zip.Write(part); err != nil {
			return err
		}
	}
	return o.zip.Close()
}

// due says whether a page begins a new second, or too many wait.
func (o *out) due(e Entry) bool {
	return e.FetchedAt.Unix() != o.second || o.waiting >= most
}

// write appends text to a segment; force makes it last.
func (o *out) write(segment, index string, force bool) (err error) {
	if o.path != segment {
		if err := o.close(true); err != nil {
			return err
		}
		if o.segment, err = open(segment); err != nil {
			return err
		}
		if o.index, err = open(index); err != nil {
			return err
		}
		o.path = segment
	}
	if _, err := o.segment.Write(o.text.Bytes()); err != nil {
		return err
	}
	o.waiting++
	if !force {
		return nil
	}
	return o.force()
}

func (o *out) force() error {
	o.waiting = 0
	return o.segment.Sync()
}

// close lets the files go.
func (o *out) close(force bool) (err error) {
	if o.segment != nil {
		if force && o.waiting > 0 {
			err = o.force()
		}
		if e := o.segment.Close(); err == nil {
			err = e
		}
	}
	if o.index != nil {
		if e := o.index.Close(); err == nil {
			err = e
		}
	}
	o.path, o.segment, o.index, o.waiting = "", nil, nil, 0
	return err
}

// at says whether the segment being written is still the file of this name.
func (o *out) at(name os.FileInfo) bool {
	if o.segment == nil {
		return true
	}
	held, err := o.segment.Stat()
	return err == nil && os.SameFile(held, name)
}

func open(path string) (*os.File, error) {
	return os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
}
