package archive

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

// state is what the files were when last read: how far each is good.
type state struct {
	segments []string         // in order
	size     map[string]int64 // good bytes of each segment
	index    int64            // good bytes of the index
	lost     []Entry          // pages in the segments without an index line
}

// load reads the index and whatever the segments hold beyond it. It changes
// nothing on disk.
func (a *Archive) load() error {
	a.entries, a.known, a.first = nil, map[[16]byte]bool{}, map[string]int{}
	a.latest = map[[16]byte]int{}
	a.state = state{size: map[string]int64{}}
	names, err := a.list()
	if err != nil {
		return err
	}
	length := map[string]int64{}
	for _, name := range names {
		info, err := os.Stat(filepath.Join(a.dir, name))
		if err != nil {
			return err
		}
		a.state.segments = append(a.state.segments, name)
		length[name] = info.Size()
	}
	if err := a.readIndex(length); err != nil {
		return err
	}
	for _, name := range a.state.segments {
		if err := a.scan(name, length[name]); err != nil {
			return err
		}
	}
	return nil
}

// list names the segments of the folder, in order.
func (a *Archive) list() (names []string, err error) {
	files, err := os.ReadDir(a.dir) // sorted
	for _, f := range files {
		if ok, _ := path.Match("zanat-*.warc.gz", f.Name()); ok {
			names = append(names, f.Name())
		}
	}
	return names, err
}

// readIndex takes lines up to the first that is cut, garbled or points past the
// end of its segment; from there on the segments are asked.
func (a *Archive) readIndex(length map[string]int64) error {
	text, err := os.ReadFile(a.index())
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	for len(text) > 0 {
		line, rest, whole := bytes.Cut(text, []byte("\n"))
		var e Entry
		if !whole || json.Unmarshal(line, &e) != nil ||
			e.Length <= 0 || e.Offset < a.state.size[e.File] || e.Offset+e.Length > length[e.File] {
			return nil
		}
		a.add(e)
		a.state.size[e.File] = e.Offset + e.Length
		a.state.index += int64(len(line)) + 1
		text = rest
	}
	return nil
}

// scan reads the records of a segment that the index does not cover. Damaged
// bytes between whole records are stepped over; after the last whole record
// nothing counts.
func (a *Archive) scan(name string, length int64) error {
	from := a.state.size[name]
	if from >= length {
		return nil
	}
	f, err := os.Open(filepath.Join(a.dir, name))
	if err != nil {
		return err
	}
	defer f.Close()
	var before warc
	for from < length {
		r, n, err := next(io.NewSectionReader(f, from, length-from))
		if err != nil {
			skip, ok, err := seek(io.NewSectionReader(f, from+1, length-from-1))
			if err != nil || !ok {
				return err
			}
			from += 1 + skip
			continue
		}
		if e, ok := r.entry(before); ok {
			e.File, e.Offset, e.Length = name, from, n
			if a.add(e) {
				a.state.lost = append(a.state.lost, e)
			}
		}
		before = r
		from += n
		a.state.size[name] = from
	}
	return nil
}

// next reads the record at the start of in and tells how long its member is.
func next(in io.Reader) (warc, int64, error) {
	c := &counter{in: bufio.NewReaderSize(in, 1<<16)}
	r, err := parse(c)
	return r, c.n, err
}

// counter reads byte by byte, so that gzip takes no byte of the next member.
type counter struct {
	in *bufio.Reader
	n  int64
}

func (c *counter) ReadByte() (byte, error) {
	b, err := c.in.ReadByte()
	if err == nil {
		c.n++
	}
	return b, err
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.in.Read(p)
	c.n += int64(n)
	return n, err
}

// seek looks for the next gzip member that is a whole record.
func seek(in *io.SectionReader) (at int64, ok bool, err error) {
	rest, err := io.ReadAll(in)
	if err != nil {
		return 0, false, err
	}
	for from := 0; ; {
		i := bytes.Index(rest[from:], []byte{0x1f, 0x8b, 8})
		if i < 0 {
			return 0, false, nil
		}
		from += i
		if _, _, err := next(bytes.NewReader(rest[from:])); err == nil {
			return int64(from), true, nil
		}
		from++
	}
}

// ready makes appending safe: it reads the folder again if another process has
// changed it, cuts torn tails and writes the index lines that were lost.
func (a *Archive) ready() error {
	if a.writing && a.unchanged() {
		return nil
	}
	a.writing = false
	if err := a.out.close(true); err != nil {
		return err
	}
	if err := a.load(); err != nil {
		return err
	}
	for _, name := range a.state.segments {
		if err := os.Truncate(filepath.Join(a.dir, name), a.state.size[name]); err != nil {
			return err
		}
	}
	if err := a.mendIndex(); err != nil {
		return err
	}
	a.writing = true
	return nil
}

func (a *Archive) mendIndex() error {
	err := os.Truncate(a.index(), a.state.index)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	var lines bytes.Buffer
	for _, e := range a.state.lost {
		line, err := json.Marshal(e)
		if err != nil {
			return err
		}
		lines.Write(append(line, '\n'))
	}
	if err := write(a.index(), lines.Bytes(), true); err != nil {
		return err
	}
	a.state.index += int64(lines.Len())
	a.state.lost = nil
	return nil
}

// unchanged says whether the last segment still ends where we left it, and is
// still the last.
func (a *Archive) unchanged() bool {
	n := len(a.state.segments)
	if n == 0 {
		return false
	}
	name := a.state.segments[n-1]
	info, err := os.Stat(filepath.Join(a.dir, name))
	if err != nil || info.Size() != a.state.size[name] || !a.out.at(info) {
		return false
	}
	_, err = os.Lstat(filepath.Join(a.dir, after(name)))
	return errors.Is(err, fs.ErrNotExist)
}
