package taxonomy

import (
	"bytes"
	"compress/gzip"
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
	var in io.Reader = f
	if strings.HasSuffix(name, ".gz") {
		if in, err = gzip.NewReader(f); err != nil {
			return nil, fmt.Errorf("%w; is the download whole?", err)
		}
	}
	body, err := io.ReadAll(io.LimitReader(in, limit+1))
	if err != nil {
		return nil, fmt.Errorf("%w; is the download whole?", err)
	}
	if len(body) > limit {
		return nil, fmt.Errorf("unpacks to more than %d bytes; is it a taxonomy?", limit)
	}
	return body, nil
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
	var out []string
	for v := range strings.SplitSeq(r.cells[i], sep) {
		if v = tidy(v); v != "" {
			out = append(out, v)
		}
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
			return fmt.Errorf("%s line 1: no column %q; it has %s", name, c, strings.Join(head, ", "))
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
