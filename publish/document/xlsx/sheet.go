package xlsx

import (
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"github.com/zanat-al/zanat/publish"
)

// sheet writes a new sheet of fields: headings in a first row that stays in sight and
// can be filtered.
func (b *book) sheet(name string, fields []field) error {
	if _, err := b.NewSheet(name); err != nil {
		return err
	}
	if len(fields) == 0 {
		return nil
	}
	for i, f := range fields {
		if err := b.put(name, i+1, 1, value{text: f.head}, "head"); err != nil {
			return err
		}
		for row, v := range f.values {
			if err := b.put(name, i+1, row+2, v, "cell"); err != nil {
				return err
			}
		}
		column, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		if err := b.SetColWidth(name, column, column, f.width()); err != nil {
			return err
		}
	}
	if err := b.SetPanes(name, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	last, err := excelize.CoordinatesToCellName(len(fields), len(fields[0].values)+1)
	if err != nil {
		return err
	}
	if err := b.AutoFilter(name, "A1:"+last, nil); err != nil {
		return err
	}
	return b.landscape(name)
}

// landscape is how a sheet is printed: A4 across, as wide as the paper.
func (b *book) landscape(name string) error {
	fit, high, a4, across := 1, 0, 9, "landscape"
	if err := b.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: new(true)}); err != nil {
		return err
	}
	return b.SetPageLayout(name, &excelize.PageLayoutOptions{Size: &a4, Orientation: &across, FitToWidth: &fit, FitToHeight: &high})
}

// width is room for the longest value, within limits.
func (f field) width() float64 {
	longest := utf8.RuneCountInString(f.head) + 3 // the arrow of the filter
	for _, v := range f.values {
		longest = max(longest, utf8.RuneCountInString(v.text)+1)
	}
	return min(max(float64(longest), 9), 60)
}

// put writes a value into a cell. A text is never run as a formula.
func (b *book) put(sheet string, column, row int, v value, style string) error {
	at, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		return err
	}
	switch {
	case v.figure != nil:
		err = b.SetCellFloat(sheet, at, *v.figure, -1, 64)
	case v.text != "":
		err = b.SetCellStr(sheet, at, publish.Harmless(v.text))
	}
	if err != nil {
		return err
	}
	id, err := b.style(style, v.format)
	if err != nil {
		return err
	}
	return b.SetCellStyle(sheet, at, at, id)
}

// style finds or makes a style by its name and number format.
func (b *book) style(name, format string) (int, error) {
	key := name + "\x00" + format
	if id, ok := b.styles[key]; ok {
		return id, nil
	}
	s := &excelize.Style{Alignment: &excelize.Alignment{Vertical: "top", WrapText: true},
		Font: &excelize.Font{Family: "Arial", Size: 10}}
	switch name {
	case "head":
		s.Font.Bold = true
		s.Border = []excelize.Border{{Type: "bottom", Color: "1B2430", Style: 2}}
	case "title":
		s.Font.Bold, s.Font.Size = true, 16
	case "heading":
		s.Font.Bold, s.Font.Size = true, 12
	case "bold":
		s.Font.Bold = true
	case "warning":
		s.Font.Bold, s.Font.Color = true, "9A4400"
	case "note":
		s.Font.Color = "5A6472"
	case "link":
		s.Font.Color, s.Font.Underline = "00527F", "single"
	case "line":
		s.Border = []excelize.Border{{Type: "bottom", Color: "8A93A0", Style: 1}}
	}
	if format != "" && format != "General" {
		s.CustomNumFmt = &format
	}
	id, err := b.NewStyle(s)
	b.styles[key] = id
	return id, err
}
