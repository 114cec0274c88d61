package sheet

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
)

func (s *Sheet) readCSV(body []byte) error {
	text, err := Decode(s.File, body)
	if err != nil {
		return err
	}
	all := text
	text = strings.TrimLeft(text, "\r\n")
	if sep, rest, ok := strings.Cut(text, "\n"); ok && strings.HasPrefix(sep, "sep=") {
		text = rest // a line that Excel writes for itself
	}
	first := strings.Count(all[:len(all)-len(text)], "\n")
	if strings.TrimSpace(text) == "" {
		return fmt.Errorf("%s: the file is empty; save it again with headings and rows", s.File)
	}
	in := csv.NewReader(strings.NewReader(text))
	in.Comma, in.FieldsPerRecord = separator(text), -1
	for {
		cells, err := in.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return s.quotes(err, first)
		}
		line, _ := in.FieldPos(0)
		if s.Head == nil {
			s.Head = cells
			continue
		}
		if err := s.add(line+first, cells); err != nil {
			return err
		}
	}
}

func (s *Sheet) quotes(err error, first int) error {
	var at *csv.ParseError
	if !errors.As(err, &at) {
		return fmt.Errorf("%s: %w", s.File, err)
	}
	return s.Fault(at.StartLine+first, "", at.Err.Error(),
		`write a quotation mark inside a text twice ("") and close each text`)
}

// separator is the commonest of comma, semicolon and tab in the headings,
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
	for _, c := range []rune{';', '\t'} {
		if counts[c] > counts[best] {
			best = c
		}
	}
	return best
}
