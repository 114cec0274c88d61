// Package sheet reads the rows of a CSV or XLSX file that a user added,
// whatever program and character set it was saved with. It stands between an
// archived file and the readers of ads, answers and statistics, and knows
// nothing of their columns. Every error names the file, the line and the mend.
package sheet

import (
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Sheet is a table of texts as saved in a file.
type Sheet struct {
	File     string   // name of the file, for messages
	Name     string   // of the table in its file, where All read it
	Head     []string // headings, blanks around them removed; may hold ""
	HeadLine int      // the line or row that they stand on
	Rows     []Row    // rows that are not empty

	excel, from1904 bool
	merged          []string // cells of a workbook that are one, such as A1:C1
}

// Row is one line with as many cells as there are headings.
type Row struct {
	Line  int // in the file, counted from 1; a row's number in a workbook
	Cells []string
}

// maxCell is the longest text taken from one cell, in bytes. A longer one is a
// quotation mark that was never closed, not an ad.
const maxCell = 1 << 20

// Read reads the file of this name (or address "file:name") by its extension:
// csv, tsv, txt or xlsx.
func Read(name string, body []byte) (*Sheet, error) {
	s := &Sheet{File: strings.TrimPrefix(name, "file:")}
	text, err := s.isText()
	switch {
	case err != nil:
	case text:
		err = s.readCSV(body)
	default:
		err = s.readExcel(body)
	}
	if err != nil {
		return nil, err
	}
	return s, nil
}

// Each reads a CSV file row by row, in little memory: it is read twice, first for
// its character set. begin is told the headings, each then gets every row that is
// not empty. It ends with the first fault, or the first error of these.
func Each(name string, file io.ReadSeeker, begin func(*Sheet) error, each func(Row) error) error {
	s := &Sheet{File: strings.TrimPrefix(name, "file:")}
	text, err := s.isText()
	if err == nil && !text {
		err = fmt.Errorf("%s: a workbook is not read row by row", s.File)
	}
	if err != nil {
		return err
	}
	return s.stream(file, begin, each)
}

// isText tells CSV from a workbook by the extension.
func (s *Sheet) isText() (bool, error) {
	switch ext := strings.ToLower(path.Ext(s.File)); ext {
	case ".csv", ".tsv", ".txt":
		return true, nil
	case ".xlsx":
		return false, nil
	case ".gz", ".zip", ".bz2", ".xz", ".7z", ".rar":
		return false, fmt.Errorf("%s: a packed file is not read; unpack it first", s.File)
	case "":
		return false, fmt.Errorf("%s: a file without an ending is not read; save it as .csv or .xlsx", s.File)
	default:
		return false, fmt.Errorf("%s: files ending in %q are not read; save it as .csv or .xlsx", s.File, ext)
	}
}

// Column is the place of a heading, -1 when there is none.
func (s *Sheet) Column(name string) int {
	for i, h := range s.Head {
		if h == name {
			return i
		}
	}
	return -1
}

// Fault is an error that says where in the file something is wrong and how to
// mend it.
func (s *Sheet) Fault(line int, column, wrong, mend string) error {
	where := "line"
	if s.excel {
		where = "row"
	}
	at := fmt.Sprintf("%s %s %d", s.File, where, line)
	if column != "" {
		at += ", column " + column
	}
	return fmt.Errorf("%s: %s; %s", at, wrong, mend)
}

// Day turns a workbook's day number into an ISO date; any other text stays.
func (s *Sheet) Day(cell string) string {
	n, err := strconv.ParseFloat(cell, 64)
	if !s.excel || err != nil || n < 10000 || n > 100000 { // years 1927 to 2173
		return cell
	}
	t, err := excelize.ExcelDateToTime(n, s.from1904)
	if err != nil {
		return cell
	}
	return t.Format("2006-01-02")
}

func (s *Sheet) checkHead() error {
	seen := map[string]bool{}
	named := false
	for i, h := range s.Head {
		h = strings.TrimSpace(h)
		s.Head[i] = h
		if h != "" && seen[h] {
			return s.Fault(s.HeadLine, "", fmt.Sprintf("two columns are headed %q", h), "rename one")
		}
		seen[h], named = true, named || h != ""
	}
	if !named {
		return s.Fault(s.HeadLine, "", "no headings", "add one line with the names of the columns")
	}
	return nil
}

// row makes a row of cells; one without cells when all are empty. A row of
// another length than the headings is a fault.
func (s *Sheet) row(line int, cells []string) (Row, error) {
	empty := true
	for i, c := range cells {
		if len(c) > maxCell {
			return Row{}, s.Fault(line, s.heading(i), fmt.Sprintf("a text of %d bytes", len(c)),
				"close the quotation mark that was left open, or shorten the text")
		}
		empty = empty && strings.TrimSpace(c) == ""
	}
	if empty {
		return Row{}, nil
	}
	for len(cells) > len(s.Head) && strings.TrimSpace(cells[len(cells)-1]) == "" {
		cells = cells[:len(cells)-1]
	}
	if s.excel { // a workbook leaves out empty cells at the end
		for len(cells) < len(s.Head) {
			cells = append(cells, "")
		}
	}
	if len(cells) != len(s.Head) {
		if err := s.Unmerged(); err != nil {
			return Row{}, err
		}
		return Row{}, s.Fault(line, "", fmt.Sprintf("%d cells under %d headings", len(cells), len(s.Head)), s.mendCells())
	}
	return Row{Line: line, Cells: cells}, nil
}

func (s *Sheet) mendCells() string {
	if s.excel {
		return "give each column a heading, in one row above all others"
	}
	return "put quotation marks around texts that hold separators or line ends"
}

func (s *Sheet) heading(i int) string {
	if i < len(s.Head) {
		return s.Head[i]
	}
	return ""
}
