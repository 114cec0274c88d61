package statistics

import (
	"fmt"
	"strings"
)

// most is how many figures one table may hold.
const most = 20_000_000

// data reads the figures: all that STUB and HEADING make, the last variable
// running fastest, or, with KEYS, the rows that hold something.
func (f *pxFile) data(t *table) error {
	st := f.all[len(f.all)-1]
	tokens := &pxTokens{name: f.name, text: st.data, line: st.dataLine}
	keys := 0
	for keys < len(t.dims) && f.about("KEYS", "", t.dims[keys].heads[0]) != nil {
		keys++
	}
	size := 1
	for _, d := range t.dims[keys:] {
		if size *= len(d.list); size > most || size == 0 {
			return fmt.Errorf("%s: STUB and HEADING make no figure, or more than %d; choose fewer values",
				f.name, most)
		}
	}
	if keys > 0 {
		return f.sparse(t, tokens, keys, size)
	}
	for i := range size {
		text, line, err := tokens.next()
		if err != nil {
			return err
		}
		if text == nil {
			return fmt.Errorf("%s line %d: DATA holds %d figures, STUB and HEADING make %d; the file was cut: download it again",
				f.name, line, i, size)
		}
		t.figures = append(t.figures, f.figure(t, nil, i, *text, line))
	}
	return f.end(tokens, size)
}

// end errs on figures behind the last.
func (f *pxFile) end(tokens *pxTokens, size int) error {
	text, line, err := tokens.next()
	if err == nil && text != nil {
		err = fmt.Errorf("%s line %d: DATA holds more than the %d figures that STUB and HEADING make; download the file again",
			f.name, line, size)
	}
	return err
}

// sparse reads rows of keys and figures.
func (f *pxFile) sparse(t *table, tokens *pxTokens, keys, size int) error {
	for {
		at := make([]int32, 0, len(t.dims))
		for k := range keys {
			text, line, err := tokens.next()
			if err != nil {
				return err
			}
			if text == nil && k == 0 {
				return nil
			}
			i, err := f.find(t.dims[k], text, line)
			if err != nil {
				return err
			}
			at = append(at, i)
		}
		for i := range size {
			text, line, err := tokens.next()
			if err != nil {
				return err
			}
			if text == nil {
				return fmt.Errorf("%s line %d: the last row of DATA is short; the file was cut: download it again", f.name, line)
			}
			if len(t.figures) >= most {
				return fmt.Errorf("%s: more than %d figures; choose fewer values", f.name, most)
			}
			t.figures = append(t.figures, f.figure(t, at, i, *text, line))
		}
	}
}

// find is the value that a key names: by its code or its text, as KEYS says.
func (f *pxFile) find(d dimension, text *string, line int) (int32, error) {
	by := strings.ToUpper(strings.Join(f.about("KEYS", "", d.heads[0]).items, ""))
	if text != nil {
		for i, v := range d.list {
			if by == "VALUES" && v.labels[0] == *text || by != "VALUES" && v.code == *text {
				return int32(i), nil
			}
		}
		return 0, fmt.Errorf("%s line %d: %q is no value of %s; download the file again", f.name, line,
			*text, d.name())
	}
	return 0,
		fmt.Errorf("%s line %d: a row of DATA lacks its key; the file was cut: download it again", f.name, line)
}

// figure places the i-th figure behind the keys.
func (f *pxFile) figure(t *table, keys []int32, i int, text string, line int) figure {
	at := make([]int32, len(t.dims))
	copy(at, keys)
	for d := len(t.dims) - 1; d >= len(keys); d-- {
		n := len(t.dims[d].list)
		at[d] = int32(i % n)
		i /= n
	}
	return figure{at: at, text: f.mark(text), line: line, column: "DATA", exact: true}
}

// pxTokens cuts DATA into figures, marks and texts.
type pxTokens struct {
	name, text string
	at, line   int
}

// next gives the next token and its line, nil at the end.
func (s *pxTokens) next() (*string, int, error) {
	for s.at < len(s.text) && strings.IndexByte(" \t\r\n,", s.text[s.at]) >= 0 {
		if s.text[s.at] == '\n' {
			s.line++
		}
		s.at++
	}
	if s.at >= len(s.text) || s.text[s.at] == ';' || s.text[s.at] == 0x1a {
		return nil, s.line, nil
	}
	if s.text[s.at] == '"' {
		end := strings.IndexByte(s.text[s.at+1:], '"')
		if end < 0 {
			return nil, s.line,
				fmt.Errorf("%s line %d: a quotation mark in DATA is never closed; the file was cut: download it again", s.name, s.line)
		}
		text := s.text[s.at+1 : s.at+1+end]
		s.at += end + 2
		return &text, s.line, nil
	}
	from := s.at
	for s.at < len(s.text) && strings.IndexByte(" \t\r\n,;\"", s.text[s.at]) < 0 {
		s.at++
	}
	text := s.text[from:s.at]
	return &text, s.line, nil
}
