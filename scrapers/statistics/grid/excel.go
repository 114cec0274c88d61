package grid

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// unzipped is how large a workbook may become when unpacked, in bytes.
const unzipped = 1 << 29

// readExcel reads the one sheet of a workbook that holds a table. Others hold
// notes: no row of theirs has two cells.
func (g *Grid) readExcel(body []byte) error {
	g.Exact = true
	raw := excelize.Options{RawCellValue: true, UnzipSizeLimit: unzipped, UnzipXMLSizeLimit: unzipped}
	f, err := excelize.OpenReader(bytes.NewReader(body), raw)
	if err != nil {
		return fmt.Errorf("%s: %w; save it again as .xlsx without a password", g.File, err)
	}
	defer f.Close()
	var full []string
	var found []Row
	for _, name := range f.GetSheetList() {
		rows, err := f.GetRows(name, raw)
		if err != nil { // a chart
			continue
		}
		g.Rows = nil
		if err := g.take(f, name, rows); err != nil {
			return err
		}
		if slices.ContainsFunc(g.Rows, func(r Row) bool { return filled(r.Cells) > 1 }) {
			full, found = append(full, name), g.Rows
		}
	}
	g.Rows = found
	if len(full) > 1 {
		return fmt.Errorf("%s: sheets %q all hold tables; keep one in the file", g.File, full)
	}
	return nil
}

// take keeps the rows of a sheet; merged cells hold their text everywhere.
func (g *Grid) take(f *excelize.File, name string, rows [][]string) error {
	merged, err := f.GetMergeCells(name)
	if err != nil {
		return fmt.Errorf("%s: sheet %q: %w", g.File, name, err)
	}
	for _, m := range merged {
		x0, y0, err0 := excelize.CellNameToCoordinates(m.GetStartAxis())
		x1, y1, err1 := excelize.CellNameToCoordinates(m.GetEndAxis())
		if err0 != nil || err1 != nil || x1 > widest {
			continue
		}
		for y := y0; y <= min(y1, len(rows)); y++ {
			for len(rows[y-1]) < x1 {
				rows[y-1] = append(rows[y-1], "")
			}
			for x := x0; x <= x1; x++ {
				rows[y-1][x-1] = rows[y0-1][x0-1]
			}
		}
	}
	for i, cells := range rows {
		for j := range cells {
			cells[j] = number(cells[j])
		}
		if err := g.add(i+1, cells); err != nil {
			return err
		}
	}
	return nil
}

// number writes 1.2E+7, as a workbook stores a long number, with all its digits.
func number(cell string) string {
	if !strings.ContainsAny(cell, "eE") || strings.Trim(cell, "0123456789.eE+-") != "" {
		return cell
	}
	v, err := strconv.ParseFloat(cell, 64)
	if err != nil {
		return cell
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}

// filled counts the different texts of a row.
func filled(cells []string) (n int) {
	seen := map[string]bool{"": true}
	for _, c := range cells {
		if !seen[c] {
			seen[c] = true
			n++
		}
	}
	return n
}
