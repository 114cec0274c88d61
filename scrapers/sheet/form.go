package sheet

import (
	"bytes"
	"encoding/csv"
	"fmt"

	"github.com/xuri/excelize/v2"
)

// Form is an empty table for somebody to fill in: headings with their meaning,
// and rows that show how. It has one sheet, since Read takes files with one.
type Form struct {
	Name   string // of the sheet
	Fields []Field
	Rows   [][]string // set apart as examples
}

// Field is a column of a form. Its cells are texts, so that 05 keeps its zero,
// unless they are numbers.
type Field struct {
	Heading string
	Note    string // shown beside the heading, and when a cell is entered
	Width   float64
	Number  bool     // whole numbers, 0 or more
	Length  int      // characters of a cell, when they are always as many
	Choices []string // what a cell may hold, when that is a list
}

// rowsAhead is for how many rows a form checks what is typed.
const rowsAhead = 5000

// CSV is the form as text that a spreadsheet opens in columns, with ë and ç.
func (f Form) CSV() ([]byte, error) {
	var out bytes.Buffer
	out.WriteString("\ufeff")
	w := csv.NewWriter(&out)
	w.Comma = ';'
	heads := make([]string, len(f.Fields))
	for i, field := range f.Fields {
		heads[i] = field.Heading
	}
	err := w.WriteAll(append([][]string{heads}, f.Rows...))
	return out.Bytes(), err
}

// XLSX is the form as a workbook.
func (f Form) XLSX() ([]byte, error) {
	book := excelize.NewFile()
	defer book.Close()
	if err := book.SetSheetName("Sheet1", f.Name); err != nil {
		return nil, err
	}
	for i, field := range f.Fields {
		column, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return nil, err
		}
		if err := f.column(book, field, column); err != nil {
			return nil, fmt.Errorf("column %s: %w", field.Heading, err)
		}
	}
	if err := f.examples(book); err != nil {
		return nil, err
	}
	err := book.SetPanes(f.Name, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"})
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = book.Write(&out)
	return out.Bytes(), err
}

// column writes a heading with its note, and says what the cells below may hold.
func (f Form) column(book *excelize.File, field Field, column string) error {
	bold, err := book.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true},
		Fill:      excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"DDE7EE"}},
		Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}})
	if err != nil {
		return err
	}
	format := 49 // text
	if field.Number {
		format = 1 // 0
	}
	plain, err := book.NewStyle(&excelize.Style{NumFmt: format})
	if err != nil {
		return err
	}
	head := column + "1"
	for _, err := range []error{
		book.SetColStyle(f.Name, column, plain),
		book.SetColWidth(f.Name, column, column, field.Width),
		book.SetCellStr(f.Name, head, field.Heading),
		book.SetCellStyle(f.Name, head, head, bold),
		book.AddComment(f.Name, excelize.Comment{Cell: head, Author: "Zanat", Width: 320, Height: 140,
			Paragraph: []excelize.RichTextRun{{Text: field.Note}}}),
		f.limit(book, field, column),
	} {
		if err != nil {
			return err
		}
	}
	return nil
}

// limit makes the spreadsheet check what is typed, and say what is wanted.
func (f Form) limit(book *excelize.File, field Field, column string) error {
	v := excelize.NewDataValidation(true)
	v.Sqref = fmt.Sprintf("%s2:%s%d", column, column, rowsAhead)
	var err error
	switch {
	case field.Number:
		err = v.SetRange(0, 100_000, excelize.DataValidationTypeWhole, excelize.DataValidationOperatorBetween)
	case len(field.Choices) > 0:
		err = v.SetDropList(field.Choices)
	case field.Length > 0:
		err = v.SetRange(field.Length, field.Length, excelize.DataValidationTypeTextLength, excelize.DataValidationOperatorBetween)
	default:
		return nil
	}
	if err != nil {
		return err
	}
	v.SetError(excelize.DataValidationErrorStyleStop, field.Heading, field.Note)
	return book.AddDataValidation(f.Name, v)
}

func (f Form) examples(book *excelize.File) error {
	grey, err := book.NewStyle(&excelize.Style{NumFmt: 49, Font: &excelize.Font{Italic: true, Color: "777777"}})
	if err != nil {
		return err
	}
	for r, row := range f.Rows {
		for i, text := range row {
			cell, err := excelize.CoordinatesToCellName(i+1, r+2)
			if err != nil {
				return err
			}
			if err := book.SetCellStr(f.Name, cell, text); err != nil {
				return err
			}
			if err := book.SetCellStyle(f.Name, cell, cell, grey); err != nil {
				return err
			}
		}
	}
	return nil
}
