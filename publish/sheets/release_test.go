package sheets_test

import (
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"testing"

	_ "github.com/duckdb/duckdb-go/v2"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/sheets"
)

// release is the invented release with the courses of testdata, then changed.
func release(t *testing.T, changes ...string) *publish.Snapshot {
	t.Helper()
	file := filepath.Join(t.TempDir(), "open.duckdb")
	db, err := sql.Open("duckdb", file)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var statements []string
	for _, name := range []string{"../testdata/release.sql", "testdata/sheets.sql"} {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		statements = append(statements, string(text))
	}
	for _, statement := range append(statements, changes...) {
		if _, err := db.Exec(statement); err != nil {
			t.Fatal(err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	s, err := publish.Open(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func sheet(t *testing.T, s *publish.Snapshot, course, lang string) document.Document {
	t.Helper()
	d, err := sheets.Document(t.Context(), s, course, lang)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// each calls do for every block, those inside others too.
func each(blocks []document.Block, do func(document.Block)) {
	for _, b := range blocks {
		do(b)
		switch b := b.(type) {
		case document.Section:
			each(b.Blocks, do)
		case document.Columns:
			for _, c := range b {
				each(c, do)
			}
		}
	}
}

// plain is a document as text, a line a paragraph or a row, marks in brackets.
func plain(d document.Document) string {
	var b strings.Builder
	line := func(parts ...string) {
		b.WriteString(strings.TrimRight(strings.Join(parts, " | "), " |") + "\n")
	}
	row := func(cells []document.Cell) {
		var parts []string
		for _, c := range cells {
			parts = append(parts, marked(c.Words))
		}
		line(parts...)
	}
	line(d.Title)
	line(d.Subject)
	each(d.Blocks, func(block document.Block) {
		switch block := block.(type) {
		case document.Heading:
			line(strings.Repeat("#", block.Level) + " " + marked(block.Words))
		case document.Paragraph:
			line(marked(block.Words))
		case document.List:
			for _, item := range block.Items {
				line("- " + marked(item))
			}
		case document.Table:
			row(block.Head)
			for _, g := range block.Groups {
				if len(g.Title) > 0 {
					line("## " + marked(g.Title))
				}
				for _, r := range g.Rows {
					row(r)
				}
			}
		case document.Lines:
			line(marked(block.Name) + strings.Repeat(" ____", block.Count))
		}
	})
	return b.String()
}

// marked are words with the mark of each number in brackets.
func marked(words []document.Inline) string {
	var b strings.Builder
	for _, i := range words {
		switch i := i.(type) {
		case document.Text:
			b.WriteString(i.Text)
		case document.Number:
			b.WriteString(i.Words + " [" + i.Mark() + "]")
		}
	}
	return b.String()
}
