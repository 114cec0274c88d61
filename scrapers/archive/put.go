package archive

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"

	"github.com/zanat-al/zanat/scrapers"
)

// Put keeps a page. When it returns, the page outlives this process, however it
// ends. A page from a file outlives a power cut too (fsync); pages from the web
// are forced to the disk at least once for each second that they were fetched
// in, at the end of each segment, every 256 pages, and by Sync. A page with the
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

// Sync forces to the disk what Put has written, and lets the files go.
func (a *Archive) Sync() error {
	a.mu.Lock()
	defer a.mu.Unlock()
	if err := a.out.close(true); err != nil {
		a.writing = false
		return fmt.Errorf("archive %s: %w", a.dir, err)
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
	out := &a.out.text
	out.Reset()
	all := records(e, body)
	if at, ok := a.first[e.ID]; ok && e.http() && a.entries[at].http() {
		e.Again = true
		all[len(all)-1] = revisit(e, a.entries[at], len(body))
	}
	for _, r := range all {
		e.Offset = at + int64(out.Len()) // the last one is the page
		if err := a.out.member(r); err != nil {
			return err
		}
	}
	e.File, e.Length = name, at+int64(out.Len())-e.Offset
	if err := a.out.write(filepath.Join(a.dir, name), a.index(), !e.http() || a.out.due(e)); err != nil {
		return err
	}
	line, err := json.Marshal(e)
	if err != nil {
		return err
	}
	if _, err := a.out.index.Write(append(line, '\n')); err != nil {
		return err
	}
	a.out.second = e.FetchedAt.Unix()
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
	}
	if name = after(name); name == "" {
		return "", 0, fmt.Errorf("segment %s: name is not zanat-NNNNNN.warc.gz", a.state.segments[n-1])
	}
	if err := a.out.close(true); err != nil { // of the segment before
		return "", 0, err
	}
	a.out.text.Reset()
	if err := a.out.member(warcinfo(name)); err != nil {
		return "", 0, err
	}
	at = int64(a.out.text.Len())
	if err := a.out.write(filepath.Join(a.dir, name), a.index(), true); err != nil {
		return "", 0, err
	}
	if err := syncDir(a.dir); err != nil {
		return "", 0, err
	}
	a.state.segments = append(a.state.segments, name)
	a.state.size[name] = at
	return name, at, nil
}

// after is the name of the segment that follows one; "" when its name is none.
func after(name string) string {
	n := 0
	if name != "" {
		var err error
		digits := strings.TrimSuffix(strings.TrimPrefix(name, "zanat-"), ".warc.gz")
		if n, err = strconv.Atoi(digits); err != nil {
			return ""
		}
	}
	return fmt.Sprintf("zanat-%06d.warc.gz", n+1)
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
