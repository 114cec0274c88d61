package site

import (
	"bytes"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/document/xlsx"
)

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

// workbook is the numbers of a page as a spreadsheet: one table of what each is of, in
// the language of the page, and the sheet of all fields that every workbook has.
func (s *Site) workbook(name, lang string, numbers []publish.Number) (Page, error) {
	g := s.gatherer(name, lang, Ask{})
	word := map[string][3]string{"sq": {"Çfarë", "Prej", "Numri"}, "en": {"What", "Of", "Number"}}[lang]
	table := document.Table{Name: word[2]}
	for _, w := range word {
		table.Head = append(table.Head, document.Cell{Words: text(w), Heading: true})
	}
	group := document.Group{}
	for _, n := range numbers {
		words, bare := g.Words(n)
		of := ""
		for _, key := range keyOrder {
			if value, ok := n.Cell[key]; ok {
				if l := g.keyed(key, value); l.Text != "" {
					if of != "" {
						of += " · "
					}
					of += l.Text
				}
			}
		}
		group.Rows = append(group.Rows, []document.Cell{
			{Words: text(g.measure(n)), Heading: true}, {Words: text(of)},
			{Words: []document.Inline{document.Number{Number: n, Words: words, Bare: bare}}, Right: true},
		})
	}
	table.Groups = []document.Group{group}
	r := s.s.Release()
	d := document.Document{
		Lang: lang, Title: "Zanat · " + name, Subject: "Zanat, " + r.ID, Product: "site", AsOf: r.AsOf,
		Blocks: []document.Block{table},
	}
	var out bytes.Buffer
	err := xlsx.Write(&out, d)
	return Page{xlsxType, out.Bytes(), numbers}, firstOf(err, g.err)
}

func text(words string) []document.Inline {
	if words == "" {
		return nil
	}
	return []document.Inline{document.Text{Text: words}}
}
