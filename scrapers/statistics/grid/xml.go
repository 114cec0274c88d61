package grid

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// xmlCell is a cell of SpreadsheetML: ss:Index skips to a column, MergeAcross
// and MergeDown span more.
type xmlCell struct {
	Index  int    `xml:"Index,attr"`
	Across int    `xml:"MergeAcross,attr"`
	Down   int    `xml:"MergeDown,attr"`
	Data   xmlRaw `xml:"Data"`
}

type xmlRaw struct {
	Text  string `xml:",chardata"`
	Inner []struct {
		Text string `xml:",chardata"`
	} `xml:",any"` // bold and colours
}

type xmlRow struct {
	Index int       `xml:"Index,attr"`
	Cells []xmlCell `xml:"Cell"`
}

// readXML reads the one worksheet of a SpreadsheetML workbook that holds a table.
func (g *Grid) readXML(text string) error {
	g.Exact = true
	in := xml.NewDecoder(strings.NewReader(text))
	in.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil } // decoded already
	var sheets [][]Row
	p := &placer{}
	line := 0
	for {
		token, err := in.Token()
		if errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			at, _ := in.InputPos()
			return fmt.Errorf("%s line %d: %w; the file was cut: download it again", g.File, at, err)
		}
		start, ok := token.(xml.StartElement)
		switch {
		case !ok:
		case start.Name.Local == "Worksheet":
			sheets, g.Rows = keep(sheets, g.Rows), nil
			p, line = &placer{}, 0
		case start.Name.Local == "Row":
			var row xmlRow
			if err := in.DecodeElement(&row, &start); err != nil {
				at, _ := in.InputPos()
				return fmt.Errorf("%s line %d: %w; download the file again", g.File, at, err)
			}
			if line++; row.Index > line {
				line = row.Index
			}
			if err := g.add(line, p.xmlRow(row)); err != nil {
				return err
			}
		}
	}
	return g.only(keep(sheets, g.Rows))
}

// keep adds a sheet that holds a table.
func keep(sheets [][]Row, rows []Row) [][]Row {
	for _, r := range rows {
		if filled(r.Cells) > 1 {
			return append(sheets, rows)
		}
	}
	return sheets
}

// only takes the one sheet there is.
func (g *Grid) only(sheets [][]Row) error {
	g.Rows = nil
	switch len(sheets) {
	case 0:
		return nil
	case 1:
		g.Rows = sheets[0]
		return nil
	}
	return fmt.Errorf("%s: %d sheets hold tables; keep one in the file", g.File, len(sheets))
}

func (p *placer) xmlRow(row xmlRow) []string {
	p.begin()
	for _, c := range row.Cells {
		text := c.Data.Text
		for _, inner := range c.Data.Inner {
			text += inner.Text
		}
		if c.Index > 0 && c.Index <= widest {
			p.skip(c.Index - 1)
		}
		p.put(text, c.Across+1, c.Down+1)
	}
	return p.end()
}

// placer puts cells that span columns and rows where they belong.
type placer struct {
	cells []string
	below map[int]span // column -> what reaches down into the next rows
}

type span struct {
	text string
	rows int
}

func (p *placer) begin() { p.cells = nil }

// skip goes on at a column.
func (p *placer) skip(column int) {
	for p.hang(); len(p.cells) < column; p.hang() {
		p.fill("")
	}
}

func (p *placer) fill(text string) {
	p.cells = append(p.cells, text)
}

// hang writes what reaches down from above at the next columns.
func (p *placer) hang() {
	for {
		s, ok := p.below[len(p.cells)]
		if !ok {
			return
		}
		at := len(p.cells)
		if s.rows--; s.rows == 0 {
			delete(p.below, at)
		} else {
			p.below[at] = s
		}
		p.fill(s.text)
	}
}

// put writes a cell of so many columns and rows.
func (p *placer) put(text string, across, down int) {
	p.hang()
	across, down = min(max(across, 1), widest), min(max(down, 1), 1000)
	for range across {
		if len(p.cells) >= widest {
			return
		}
		if down > 1 {
			if p.below == nil {
				p.below = map[int]span{}
			}
			p.below[len(p.cells)] = span{text, down - 1}
		}
		p.fill(text)
	}
}

func (p *placer) end() []string {
	p.hang()
	return p.cells
}

// count reads an attribute that counts, 1 when it says nothing.
func count(text string) int {
	n, err := strconv.Atoi(strings.TrimSpace(text))
	if err != nil || n < 1 {
		return 1
	}
	return n
}
