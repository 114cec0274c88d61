package main

import (
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// book is a command of the scripts: it writes a workbook from a text, one cell a
// line as A1=text. A date such as 2026-03-31 is stored as Excel stores it, as a
// number of days; "merge A1:B2" joins cells, "sheet Name" begins a sheet.
func book() {
	text, err := os.ReadFile(os.Args[2])
	if err == nil {
		err = writeBook(os.Args[1], string(text))
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "book:", err)
		os.Exit(1)
	}
}

func writeBook(name, text string) error {
	f := excelize.NewFile()
	defer f.Close()
	sheet := "Sheet1"
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		word, rest, _ := strings.Cut(line, " ")
		cell, value, isCell := strings.Cut(line, "=")
		var err error
		switch {
		case line == "":
		case word == "sheet":
			sheet = rest
			_, err = f.NewSheet(sheet)
		case word == "merge":
			from, to, _ := strings.Cut(rest, ":")
			err = f.MergeCell(sheet, from, to)
		case !isCell:
			err = fmt.Errorf("no cell: %s", line)
		default:
			if day, no := time.Parse(time.DateOnly, value); no == nil {
				err = f.SetCellValue(sheet, cell, day)
			} else {
				err = f.SetCellStr(sheet, cell, value)
			}
		}
		if err != nil {
			return err
		}
	}
	return f.SaveAs(name)
}
