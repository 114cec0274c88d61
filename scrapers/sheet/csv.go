package sheet

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
)

// maxRow is the longest row taken, in bytes of UTF-8. What is longer is a
// quotation mark that was never closed: without a limit it would take the rest of
// the file into memory.
const maxRow = 16 << 20

// maxHead is how far the headings are looked for.
const maxHead = 1 << 20

// readCSV reads all rows of CSV.
func (s *Sheet) readCSV(body []byte) error {
	begin := func(*Sheet) error { return nil }
	return s.stream(bytes.NewReader(body), begin, func(r Row) error {
		s.Rows = append(s.Rows, r)
		return nil
	})
}

// stream reads CSV in any character set, twice.
func (s *Sheet) stream(file io.ReadSeeker, begin func(*Sheet) error, each func(Row) error) error {
	set, err := charset(s.File, file)
	if err != nil {
		return err
	}
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return err
	}
	return s.scan(set.reader(file), func() error { return begin(s) }, func(line int, cells []string) error {
		r, err := s.row(line, cells)
		if err != nil || r.Cells == nil {
			return err
		}
		return each(r)
	})
}

// scan reads CSV in UTF-8 from its beginning: the headings first, then each row.
func (s *Sheet) scan(text io.Reader, begin func() error, each func(line int, cells []string) error) error {
	in := bufio.NewReaderSize(text, maxHead)
	first, comma, err := s.start(in)
	if err != nil {
		return err
	}
	row := &oneRow{from: in}
	rows := csv.NewReader(row)
	rows.Comma, rows.FieldsPerRecord = comma, -1
	for next := first + 1; ; {
		row.left = maxRow
		cells, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if errors.Is(err, errLong) {
			return s.Fault(next, "", fmt.Sprintf("a row of more than %d bytes", maxRow),
				"close the quotation mark that was left open")
		}
		if err != nil {
			return s.quotes(err, first)
		}
		line, _ := rows.FieldPos(0)
		next = line + first + 1 + ends(cells)
		if s.Head != nil {
			if err := each(line+first, cells); err != nil {
				return err
			}
			continue
		}
		s.Head, s.HeadLine = cells, line+first
		if err := s.checkHead(); err != nil {
			return err
		}
		if err := begin(); err != nil {
			return err
		}
	}
}

// ends counts the line ends in a row's cells.
func ends(cells []string) (n int) {
	for _, c := range cells {
		n += strings.Count(c, "\n")
	}
	return n
}

// start passes over empty lines and a line that Excel writes for itself, and
// tells how many lines that were, and the separator.
func (s *Sheet) start(in *bufio.Reader) (lines int, comma rune, err error) {
	head, err := in.Peek(maxHead)
	if err != nil && !errors.Is(err, io.EOF) {
		return 0, 0, fmt.Errorf("%s: %w", s.File, err)
	}
	all := string(head)
	text := strings.TrimLeft(all, "\r\n")
	if line, rest, more := strings.Cut(text, "\n"); more && strings.HasPrefix(line, "sep=") {
		text = rest
	}
	if strings.TrimSpace(text) == "" {
		return 0, 0, fmt.Errorf("%s: the file is empty; save it again with headings and rows", s.File)
	}
	passed := len(all) - len(text)
	_, err = in.Discard(passed)
	return strings.Count(all[:passed], "\n"), separator(text), err
}

// oneRow hands a row's bytes on, and no more than a row may have.
type oneRow struct {
	from io.Reader
	left int
}

var errLong = errors.New("a row without an end")

func (r *oneRow) Read(to []byte) (int, error) {
	if r.left <= 0 {
		return 0, errLong
	}
	n, err := r.from.Read(to)
	r.left -= n
	return n, err
}

func (s *Sheet) quotes(err error, first int) error {
	var at *csv.ParseError
	if !errors.As(err, &at) {
		return fmt.Errorf("%s: %w", s.File, err)
	}
	return s.Fault(at.StartLine+first, "", at.Err.Error(),
		`write a quotation mark inside a text twice ("") and close each text`)
}

// separator is the commonest of comma, semicolon, tab and bar in the headings,
// outside quotation marks.
func separator(text string) rune {
	counts := map[rune]int{}
	quoted := false
	for _, c := range text {
		if c == '"' {
			quoted = !quoted
		} else if !quoted && (c == '\n' || c == '\r') {
			break
		} else if !quoted {
			counts[c]++
		}
	}
	best := ','
	for _, c := range []rune{';', '\t', '|'} {
		if counts[c] > counts[best] {
			best = c
		}
	}
	return best
}
