package grid

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
)

// readCSV reads text parted by the sign that most of its first lines hold
// equally often: comma, semicolon, tab or bar.
func (g *Grid) readCSV(text string) error {
	in := csv.NewReader(strings.NewReader(text))
	in.Comma, in.FieldsPerRecord = separator(text), -1
	for {
		cells, err := in.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		var at *csv.ParseError
		if errors.As(err, &at) {
			return fmt.Errorf(`%s line %d: %w; write a quotation mark inside a text twice ("") and close each text`, g.File, at.StartLine, at.Err)
		} else if err != nil {
			return err
		}
		line, _ := in.FieldPos(0)
		if line == 1 && len(cells) == 2 && cells[0] == "sep=" || len(cells) == 1 && strings.HasPrefix(cells[0], "sep=") {
			continue // a line that Excel writes for itself
		}
		if err := g.add(line, cells); err != nil {
			return err
		}
	}
}

func separator(text string) rune {
	best, score := ',', 0
	for _, c := range []rune{',', ';', '\t', '|'} {
		if n := columns(text, c); n > score {
			best, score = c, n
		}
	}
	return best
}

// columns is how many signs the widest of the first 20 lines holds outside
// quotation marks.
func columns(text string, sign rune) (most int) {
	lines, n, quoted := 0, 0, false
	for _, c := range text {
		switch {
		case c == '"':
			quoted = !quoted
		case c == '\n' && !quoted:
			most, n = max(most, n), 0
			if lines++; lines == 20 {
				return most
			}
		case c == sign && !quoted:
			n++
		}
	}
	return max(most, n)
}
