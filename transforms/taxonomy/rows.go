package taxonomy

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"unicode/utf8"
)

// limit is the most bytes that one file may unpack to.
const limit = 1 << 28

// unpack reads a file, through gzip if its name says so.
func unpack(fsys fs.FS, name string) ([]byte, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	size := 0
	if info, err := f.Stat(); err == nil {
		size = int(min(info.Size(), limit))
	}
	body, err := drain(f, size)
	if err != nil || !strings.HasSuffix(name, ".gz") {
		return body, err
	}
	in, err := gzip.NewReader(bytes.NewReader(body))
	if err != nil {
		return nil, fmt.Errorf("%w; is the download whole?", err)
	}
	return drain(in, unpacked(body))
}

// drain reads a file of about so many bytes, and no more than the limit.
func drain(in io.Reader, size int) ([]byte, error) {
	out := bytes.NewBuffer(make([]byte, 0, size+bytes.MinRead))
	if _, err := out.ReadFrom(io.LimitReader(in, limit+1)); err != nil {
		return nil, fmt.Errorf("%w; is the download whole?", err)
	}
	if out.Len() > limit {
		return nil, fmt.Errorf("unpacks to more than %d bytes; is it a taxonomy?", limit)
	}
	return out.Bytes(), nil
}

// unpacked is the size that the end of a gzip file states (RFC 1952, 2.3.1), or
// what so many bytes can at most unpack to: only a guess of the room needed.
func unpacked(packed []byte) int {
	stated := binary.LittleEndian.Uint32(packed[len(packed)-4:])
	return min(int(stated), limit, 64*len(packed))
}

// A row of a file, read by the names of its columns.
type row struct {
	file   string
	line   int
	column map[string]int
	cells  []string
}

// get is the cell of a column, without outer spaces.
func (r row) get(column string) string {
	i, ok := r.column[column]
	if !ok || i >= len(r.cells) {
		return ""
	}
	return tidy(r.cells[i])
}

// tidy takes outer spaces off a cell and makes inner ones one.
func tidy(s string) string {
	last := byte(' ')
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == ' ' && last == ' ' || c < ' ' || c >= utf8.RuneSelf {
			return strings.Join(strings.Fields(s), " ")
		}
		last = c
	}
	return strings.TrimSuffix(s, " ")
}

// list is a cell of several values.
func (r row) list(column, sep string) []string {
	i, ok := r.column[column]
	if !ok || i >= len(r.cells) {
		return nil
	}
	if r.cells[i] == "" {
		return nil
	}
	out := make([]string, 0, strings.Count(r.cells[i], sep)+1)
	for v := range strings.SplitSeq(r.cells[i], sep) {
		if v = tidy(v); v != "" {
			out = append(out, v)
		}
	}
	if len(out) == 0 {
		return nil
	}
	return out
}

func (r row) errorf(format string, a ...any) error {
	return fmt.Errorf("%s line %d: %w", r.file, r.line, fmt.Errorf(format, a...))
}

// each reads a CSV file with a heading line that has at least these columns.
func each(name string, body []byte, columns []string, f func(row) error) error {
	if body == nil {
		return fmt.Errorf("%s is missing", name)
	}
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(body, []byte("\xef\xbb\xbf"))))
	r.FieldsPerRecord = -1
	r.ReuseRecord = true
	head, err := r.Read()
	if err != nil {
		return fmt.Errorf("%s line 1: %w", name, err)
	}
	column := map[string]int{}
	for i, h := range head {
		column[strings.TrimSpace(h)] = i
	}
	for _, c := range columns {
		if _, ok := column[c]; !ok {
			return fmt.Errorf("%s line 1: no column %q; it has %s; take the file as it was published, "+
				"headings and all", name, c, strings.Join(head, ", "))
		}
	}
	for {
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		line, _ := r.FieldPos(0)
		if err := f(row{name, line, column, cells}); err != nil {
			return err
		}
	}
}
