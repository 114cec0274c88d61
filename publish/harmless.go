package publish

import (
	"strconv"
	"strings"
)

// Harmless keeps a spreadsheet from running a text as a formula: one that begins as
// formulas do gets an apostrophe before it, which spreadsheets do not show. A
// number, negative ones too, is left as it is.
func Harmless(cell string) string {
	if cell == "" || !strings.ContainsAny(cell[:1], "=+-@\t\r\n") {
		return cell
	}
	if _, err := strconv.ParseFloat(cell, 64); err == nil && cell[0] != '+' {
		return cell
	}
	return "'" + cell
}
