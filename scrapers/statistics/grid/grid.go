// Package grid reads the rows and cells of any file that holds a table: CSV,
// XLSX, SpreadsheetML of 2003, or HTML that calls itself a workbook. It tells the
// format by the content and knows nothing of what the cells mean. It stands
// beneath the readers of official statistics.
package grid

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/zanat-al/zanat/scrapers/sheet"
)

// Grid is a table as it lies in a file.
type Grid struct {
	File  string
	Rows  []Row
	Exact bool // cells hold numbers, not texts: a point is a point
}

// Row is one line; a cell that spans several stands in each of them.
type Row struct {
	Line  int // in the file or sheet, counted from 1
	Cells []string
}

// most is how many cells a table may have, and widest how many columns.
const (
	most   = 60_000_000
	widest = 20_000
)

// Read reads a file. Errors name the file, the line and the mend.
func Read(name string, body []byte) (Grid, error) {
	g := Grid{File: name}
	if bytes.HasPrefix(body, []byte("PK\x03\x04")) {
		return g, g.readExcel(body)
	}
	text, marked, err := markup(body)
	if !marked {
		text, err = sheet.Decode(name, body)
	}
	if err != nil {
		return g, fmt.Errorf("%s: %w", name, err)
	}
	head := strings.ToLower(text[:min(len(text), 4096)])
	switch {
	case strings.HasPrefix(head, "<?xml") && strings.Contains(head, "urn:schemas-microsoft-com:office:spreadsheet"):
		err = g.readXML(text)
	case strings.HasPrefix(head, "<") && (strings.Contains(head, "<table") || strings.Contains(head, "<html")):
		err = g.readHTML(text)
	case strings.HasPrefix(head, "<"):
		err = fmt.Errorf("%s: XML that is no workbook; download the table as px, CSV or XLSX", name)
	default:
		err = g.readCSV(text)
	}
	return g, err
}

// add keeps a row that holds something.
func (g *Grid) add(line int, cells []string) error {
	empty := true
	for i, c := range cells {
		cells[i] = strings.TrimSpace(strings.ReplaceAll(c, " ", " "))
		empty = empty && cells[i] == ""
	}
	if empty {
		return nil
	}
	if len(cells) > widest {
		return fmt.Errorf("%s line %d: %d columns; choose fewer values", g.File, line, len(cells))
	}
	g.Rows = append(g.Rows, Row{line, cells})
	return nil
}
