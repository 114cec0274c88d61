// Package xlsx shows a document as a workbook. It stands behind publish/document: the
// first sheet holds the text, each table has a sheet of its own with its numbers as
// numbers, and the last sheet lists all numbers with what is known of each. It asks
// no clock: the same document gives the same bytes.
package xlsx

import (
	"fmt"
	"io"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/zanat-al/zanat/publish/document"
)

// Write writes the workbook. An error of w is returned as it is; a language without
// words here, and a date that is no ISO date, are errors too.
func Write(w io.Writer, d document.Document) error {
	say, ok := languages[d.Lang]
	if !ok {
		return fmt.Errorf("xlsx %q: language %q: want sq or en", d.Title, d.Lang)
	}
	if _, err := time.Parse(time.DateOnly, d.AsOf); err != nil {
		return fmt.Errorf("xlsx %q: as of: %w", d.Title, err)
	}
	f := excelize.NewFile()
	defer f.Close()
	b := &book{File: f, doc: d, say: say, styles: map[string]int{}, taken: map[string]bool{}}
	if err := b.write(); err != nil {
		return fmt.Errorf("xlsx %q: %w", d.Title, err)
	}
	return f.Write(w)
}

// book is a workbook while it is written.
type book struct {
	*excelize.File
	doc    document.Document
	say    map[string]string
	styles map[string]int // by name and number format
	taken  map[string]bool
	tables []string // the sheets of the tables, in the order of the document
}

func (b *book) write() error {
	first := b.name(b.say["about"])
	if err := b.SetSheetName("Sheet1", first); err != nil {
		return err
	}
	last := b.name(b.say["numbers"])
	for _, t := range tables(b.doc.Blocks) {
		name := b.name(t.Name)
		b.tables = append(b.tables, name)
		if err := b.sheet(name, fields(t, b.say)); err != nil {
			return err
		}
	}
	if numbers := b.doc.Numbers(); len(numbers) > 0 {
		if err := b.sheet(last, allNumbers(numbers, b.say)); err != nil {
			return err
		}
	}
	if err := b.text(first); err != nil {
		return err
	}
	return b.properties()
}

// properties are those of the file, dated by the numbers.
func (b *book) properties() error {
	date := b.doc.AsOf + "T00:00:00Z"
	if err := b.SetDocProps(&excelize.DocProperties{Title: b.doc.Title, Subject: b.doc.Subject,
		Creator: "Zanat", LastModifiedBy: "Zanat", Language: b.doc.Lang, Created: date, Modified: date}); err != nil {
		return err
	}
	return b.SetAppProps(&excelize.AppProperties{Application: "Zanat"})
}

// tables are those of the blocks and of what lies in them, in order.
func tables(blocks []document.Block) (list []document.Table) {
	for _, block := range blocks {
		switch block := block.(type) {
		case document.Table:
			list = append(list, block)
		case document.Section:
			list = append(list, tables(block.Blocks)...)
		case document.Columns:
			for _, column := range block {
				list = append(list, tables(column)...)
			}
		}
	}
	return list
}
