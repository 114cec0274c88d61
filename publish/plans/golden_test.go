package plans_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/plans"
)

var update = flag.Bool("update", false, "write the words of the sheets anew")

// TestWords keeps all words of a sheet in both languages, so that a change of them
// is seen and read by a person. In brackets are the marks.
func TestWords(t *testing.T) {
	s := release(t, "UPDATE number SET cell = '{\"source\":\"sample-x\"}', mart = 'source_count', measure = 'ads' WHERE mark = 'a1'")
	got := new(txtar.Archive)
	for _, idea := range []string{"", "guesthouse"} {
		for _, lang := range plans.Languages() {
			d := sheet(t, s, idea, lang)
			got.Files = append(got.Files, txtar.File{Name: plans.Name(s.Municipalities()[0], idea, lang), Data: []byte(plain(d))})
		}
	}
	const path = "testdata/sheets.txtar"
	if *update {
		if err := os.WriteFile(path, txtar.Format(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(txtar.Format(got))); diff != "" {
		t.Errorf("the words changed; read them and run with -update (-want +got):\n%s", diff)
	}
}

// plain is a document as text, a line a paragraph or a row.
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
