package form

import (
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"
)

// Workbook writes the shipped questionnaire as an XLSForm workbook, ready for
// KoboToolbox, ODK Central or pyxform: sheets survey, choices and settings.
func Workbook(out io.Writer) error {
	sheets, err := layout("employer.csv", employer)
	if err != nil {
		return fmt.Errorf("write the form: %w", err)
	}
	x := excelize.NewFile()
	defer x.Close()
	for i, name := range []string{"survey", "choices", "settings"} {
		if i == 0 {
			err = x.SetSheetName("Sheet1", name)
		} else {
			_, err = x.NewSheet(name)
		}
		if err != nil {
			return fmt.Errorf("write the form: %w", err)
		}
		if err := fill(x, name, sheets[name]); err != nil {
			return fmt.Errorf("write the form: sheet %s: %w", name, err)
		}
	}
	if err := x.Write(out); err != nil {
		return fmt.Errorf("write the form: %w", err)
	}
	return nil
}

// fill writes every cell as a text: a choice named 1 is a name, not a number. It
// states the sheet's extent, which pyxform takes at its word: without it, a form
// of one cell.
func fill(x *excelize.File, sheet string, t table) error {
	last, err := excelize.CoordinatesToCellName(len(t[0]), len(t))
	if err != nil {
		return err
	}
	if err := x.SetSheetDimension(sheet, "A1:"+last); err != nil {
		return err
	}
	for i, cells := range t {
		for j, c := range cells {
			if c == "" {
				continue
			}
			at, err := excelize.CoordinatesToCellName(j+1, i+1)
			if err != nil {
				return err
			}
			if err := x.SetCellStr(sheet, at, c); err != nil {
				return err
			}
		}
	}
	return x.SetPanes(sheet, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"})
}

// CSV is the shipped questionnaire as one CSV file, the sheet's name in the
// first column.
func CSV() []byte { return employer }
