package pdf

import (
	"fmt"
	"strings"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document"
)

func words(text string) []document.Inline { return []document.Inline{document.Text{Text: text}} }

func numeral(text string) document.Number {
	return document.Number{Words: text, Number: publish.Number{Mart: "m", Measure: text, State: publish.Value}}
}

func figures(text string) []document.Inline { return []document.Inline{numeral(text)} }

// whisker is a drawing of every kind of shape.
var whisker = document.Drawing{Width: 240, Height: 24, Alt: "Grafik: nga 10 deri në 19", Shapes: []document.Shape{
	document.Box{W: 240, H: 24, Tone: document.Paper, Edge: document.Faint},
	document.Line{X1: 10, Y1: 12, X2: 200, Y2: 12, Width: 2, Tone: document.First, Dashed: true},
	document.Dot{X: 100, Y: 12, R: 5, Tone: document.Perhaps, Hollow: true},
	document.Dot{X: 40, Y: 12, R: 5, Tone: document.First},
	document.Path{Points: [][2]float64{{200, 8}, {205, 12}, {200, 16}}, Tone: document.Out, Width: 2},
	document.Path{Points: [][2]float64{{210, 8}, {220, 12}, {210, 16}}, Tone: document.Fill, Closed: true},
	document.Label{X: 120, Y: 20, Size: 9, Text: "çerek", Anchor: "middle", Tone: document.Ink},
}}

var symbol = document.Drawing{Width: 14, Height: 14, Shapes: []document.Shape{
	document.Dot{X: 7, Y: 7, R: 5, Tone: document.First}}}

// everything is a document with every kind of block.
func everything() document.Document {
	inline := []document.Inline{
		document.Text{Text: "Një fjali me "}, document.Text{Text: "të trasha", Bold: true},
		document.Text{Text: ", "}, document.Text{Text: "të pjerrëta", Italic: true},
		document.Text{Text: ", "}, document.Text{Text: "të dyja", Bold: true, Italic: true},
		document.Text{Text: ", "}, document.Text{Text: "zanat explain", Code: true},
		document.Text{Text: ", "}, document.Text{Text: "a European word", Lang: "en"},
		document.Text{Text: ", "}, document.Text{Text: "një lidhje", Href: "https://example.org/a?b=(c)"},
		document.Text{Text: " dhe "}, document.Text{Text: "një skedar", Href: "40-kukes.en.pdf"},
		document.Text{Text: " me "}, numeral("1.234"), document.Text{Text: " vende; "},
		document.Number{Words: "nuk jepet", Bare: true}, document.Text{Text: "."}}
	return document.Document{Lang: "sq", Title: "Bashkia (e) Kukësit", Subject: "Çfarë <kërkohet>", Product: "brief", AsOf: "2026-06-30",
		Blocks: []document.Block{
			document.Paragraph{Role: document.Kicker, Words: words("Zanat")},
			document.Heading{Level: 1, Words: words("Bashkia e Kukësit")},
			document.Paragraph{Role: document.Lead, Words: words("Çfarë kërkojnë")},
			document.Paragraph{Role: document.Meta, Words: words("Qarku i Kukësit")},
			document.Paragraph{Role: document.Warning, Words: words("Të dhëna të shpikura.")},
			document.Section{Role: document.Verdict, Blocks: []document.Block{
				document.Paragraph{Role: document.Say, Words: words("Vendimi në një fjali.")}, document.Paragraph{Words: inline}}},
			document.Facts{{Name: words("Pozicione"), Value: figures("70"), Note: words("një shënim")},
				{Name: words("Vende"), Value: []document.Inline{document.Number{Words: "nuk jepet", Bare: true}}}, {Name: words("Vetëm emri")}},
			document.Heading{Level: 2, Words: words("Tabela")},
			document.Paragraph{Role: document.Note, Words: words("Para tabelës.")},
			ranking(),
			document.Columns{{document.Heading{Level: 3, Words: words("Majtas")}, document.List{Items: [][]document.Inline{words("një"), words("dy")}}},
				{document.Heading{Level: 3, Words: words("Djathtas")}, document.List{Ordered: true, Items: [][]document.Inline{words("pari"), words("dyti")}}}},
			document.Figure{Drawing: whisker, Caption: words("Nën figurë.")},
			document.Lines{Name: words("Shënime me dorë"), Count: 3},
			document.Section{Role: document.Todo, Blocks: []document.Block{document.Paragraph{Words: words("Çfarë bëhet.")}}},
			document.Section{Role: document.Sheet, Blocks: []document.Block{document.Heading{Level: 2, Words: words("Faqe e re")}}},
			document.Section{Role: document.Footer, Blocks: []document.Block{document.Paragraph{Words: words("Fund. ç ë Ç Ë")}}},
		}}
}

func ranking() document.Table {
	head := func(text string) document.Cell { return document.Cell{Words: words(text), Heading: true} }
	return document.Table{Name: "Profesione", Caption: words("Titulli i tabelës"),
		Head: []document.Cell{head("Profesioni"), {Chart: &whisker}, {Words: words("Pozicione"), Heading: true, Right: true}},
		Groups: []document.Group{
			{Title: words("Të parat"), Symbol: &symbol, Rows: [][]document.Cell{
				{head("Kuzhinier/e"), {Chart: &whisker}, {Words: figures("10–19"), Right: true}},
				{head("Punë të kualifikuara në bujqësi, pyje dhe peshkim"), {}, {Words: figures("nën 10"), Right: true}}}},
			{Title: words("Të tjerat"), Rows: [][]document.Cell{{{Words: words("gjerë"), Span: 3}}, {{Words: words("e shkurtër")}}}},
		}}
}

// long is a table of many pages.
func long(rows, columns int) document.Document {
	t := document.Table{Groups: []document.Group{{}}}
	for c := range columns {
		t.Head = append(t.Head, document.Cell{Words: words(fmt.Sprintf("Kolona %d", c)), Heading: true, Right: c > 0})
	}
	for r := range rows {
		row := []document.Cell{{Words: words(fmt.Sprintf("Rreshti %d me një emër të gjatë sa për dy rreshta në letër", r)), Heading: true}}
		for c := 1; c < columns; c++ {
			row = append(row, document.Cell{Words: figures(fmt.Sprint(r * c)), Right: true})
		}
		t.Groups[0].Rows = append(t.Groups[0].Rows, row)
	}
	return document.Document{Lang: "sq", Title: "E gjatë", Blocks: []document.Block{
		document.Heading{Level: 1, Words: words("E gjatë")}, t}}
}

// hard are documents with a trap each.
func hard() map[string]document.Document {
	one := func(blocks ...document.Block) document.Document {
		return document.Document{Lang: "en", Title: "T", AsOf: "2026-06-30", Blocks: blocks}
	}
	tall := document.Cell{Words: words(strings.Repeat("një qelizë më e lartë se faqja ", 600))}
	return map[string]document.Document{
		"everything":     everything(),
		"empty":          one(),
		"empty parts":    one(document.Heading{}, document.Paragraph{}, document.List{}, document.Table{}, document.Facts{}, document.Section{Role: document.Verdict}, document.Columns{}, document.Figure{}, document.Lines{}),
		"no date":        {Lang: "sq", Title: "ë"},
		"three pages":    long(150, 3),
		"many columns":   long(70, 12),
		"long word":      one(document.Paragraph{Words: words(strings.Repeat("pafund", 200))}, document.Paragraph{Words: words("https://example.org/" + strings.Repeat("a/", 300))}),
		"tall cell":      one(document.Table{Head: []document.Cell{{Words: words("A"), Heading: true}, {Words: words("B"), Heading: true}}, Groups: []document.Group{{Rows: [][]document.Cell{{tall, {Words: words("b")}}}}}}),
		"tall head":      one(document.Table{Head: []document.Cell{tall}, Groups: []document.Group{{Rows: [][]document.Cell{{{Words: words("b")}}}}}}),
		"tall box":       one(document.Section{Role: document.Verdict, Blocks: []document.Block{document.Paragraph{Words: tall.Words}, document.Table{Groups: []document.Group{{Rows: [][]document.Cell{{tall}}}}}}}),
		"tall columns":   one(document.Columns{{document.Paragraph{Words: tall.Words}}, {document.Paragraph{Words: words("short")}}, {document.Section{Role: document.Warning, Blocks: []document.Block{document.List{Items: [][]document.Inline{tall.Words}}}}}}),
		"lost letters":   one(document.Paragraph{Words: words("a 日本 \U0001F642 b")}, document.Heading{Level: 3, Words: words("level 3 first")}),
		"e and dots":     one(document.Paragraph{Words: words("e\u0308 c\u0327 \u00adx\u200b y\tz\x00 \xff")}),
		"lines of pages": one(document.Lines{Name: words("write"), Count: 100}),
		"huge drawing":   one(document.Figure{Drawing: document.Drawing{Width: 1, Height: 1e6, Alt: "x", Shapes: []document.Shape{document.Line{Y2: 1e6, Width: 1}}}}),
		"seven facts":    one(document.Facts{{Name: words("a")}, {Name: words("b")}, {Name: words("c")}, {Name: words("d")}, {Name: words("e")}, {Name: words("f")}, {Name: words("g")}}),
	}
}
