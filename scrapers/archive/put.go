package archive

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"

	"github.com/zanat-al/zanat/scrapers"
)

// Put keeps a page. It returns when the record is on the disk (fsync), so that
// a parser never sees a page that a power cut could take back. A page with the
// same content, source, question and time is kept once.
func (a *Archive) Put(p scrapers.Page) error {
	e := entryOf(p)
	if err := e.check(); err != nil {
		return fmt.Errorf("archive %s: %w", p.Request.URL, err)
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	if err := a.ready(); err != nil {
		return fmt.Errorf("archive %s: %w", p.Request.URL, err)
	}
	if a.known[e.key()] {
		return nil
	}
	if err := a.append(e, p.Body); err != nil {
		a.writing = false // what was half written is mended before the next page
		return fmt.Errorf("archive %s: %w", p.Request.URL, err)
	}
	return nil
}

// append writes the records of a page, then its index line. The line is not
// forced to the disk: a record without one is found again when opening.
func (a *Archive) append(e Entry, body []byte) error {
	name, at, err := a.room()
	if err != nil {
		return err
	}
	var out bytes.Buffer
	all := records(e, body)
	if at, ok := a.first[e.ID]; ok && e.http() && a.entries[at].http() {
		e.Again = true
		all[len(all)-1] = revisit(e, a.entries[at], len(body))
	}
	for _, r := range all {
		e.Offset = at + int64(out.Len()) // the last one is the page
		if err := member(&out, r); err != nil {
			return err
		}
	}
	e.File, e.Length = name, at+int64(out.Len())-e.Offset
	if err := write(filepath.Join(a.dir, name), out.Bytes(), true); err != nil {
		return err
	}
	line, err := json.Marshal(e)
	if err != nil {
		return err
	}
	if err := write(a.index(), append(line, '\n'), false); err != nil {
		return err
	}
	a.state.size[name] = at + int64(out.Len())
	a.state.index += int64(len(line)) + 1
	a.add(e)
	return nil
}

// room is the segment to append to and its length; a new one gets its warcinfo.
func (a *Archive) room() (name string, at int64, err error) {
	n := len(a.state.segments)
	if n > 0 {
		name = a.state.segments[n-1]
		if at = a.state.size[name]; at < a.segment {
			return name, at, nil
		}
		if _, err := fmt.Sscanf(name, "zanat-%06d.warc.gz", &n); err != nil {
			return "", 0, fmt.Errorf("segment %s: name is not zanat-NNNNNN.warc.gz", name)
		}
	}
	name = fmt.Sprintf("zanat-%06d.warc.gz", n+1)
	var out bytes.Buffer
	if err := member(&out, warcinfo(name)); err != nil {
		return "", 0, err
	}
	if err := write(filepath.Join(a.dir, name), out.Bytes(), true); err != nil {
		return "", 0, err
	}
	if err := syncDir(a.dir); err != nil {
		return "", 0, err
	}
	a.state.segments = append(a.state.segments, name)
	a.state.size[name] = int64(out.Len())
	return name, int64(out.Len()), nil
}

// member appends one record as a gzip member of its own.
func member(out *bytes.Buffer, record []byte) error {
	z := gzip.NewWriter(out)
	if _, err := z.Write(record); err != nil {
		return err
	}
	return z.Close()
}

func (a *Archive) index() string { return filepath.Join(a.dir, "index.jsonl") }

func write(path string, data []byte, force bool) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return err
	}
	defer f.Close()
	if _, err := f.Write(data); err != nil {
		return err
	}
	if force {
		if err := f.Sync(); err != nil {
			return err
		}
	}
	return f.Close()
}

// syncDir makes the name of a new file last. Windows does so by itself, and
// refuses when asked.
func syncDir(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	return d.Sync()
}
