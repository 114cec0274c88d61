package docx_test

import (
	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document"
)

func words(text string) []document.Inline { return []document.Inline{document.Text{Text: text}} }

// number is an invented number of a release.
func number(occupation, words, band string, value float64) document.Number {
	n := publish.Number{Mart: "county_occupation", Measure: "positions", State: publish.Value,
		Cell: map[string]string{"occupation": occupation}, Band: band}
	if band == "" {
		n.Value = &value
	}
	return document.Number{Number: n, Words: words}
}

// withheld is a number that is not told.
func withheld(occupation string) document.Number {
	n := number(occupation, "e fshehur", "", 0)
	n.State, n.Value, n.Bare = publish.Withheld, nil, true
	return n
}

// chart has every kind of shape.
func chart(alt string) document.Drawing {
	return document.Drawing{Width: 240, Height: 22, Alt: alt, Shapes: []document.Shape{
		document.Box{X: 0, Y: 0, W: 240, H: 22, Tone: document.Paper, Edge: document.Faint},
		document.Line{X1: 60, Y1: 0, X2: 60, Y2: 22, Width: 1, Tone: document.Faint, Dashed: true},
		document.Line{X1: 65, Y1: 16, X2: 115, Y2: 6, Width: 2, Tone: document.First},
		document.Dot{X: 90, Y: 11, R: 5, Tone: document.Perhaps, Hollow: true},
		document.Path{Points: [][2]float64{{130, 4}, {140, 11}, {130, 18}}, Tone: document.Out, Width: 2},
		document.Path{Points: [][2]float64{{150, 4}, {160, 11}, {150, 18}}, Tone: document.Fill, Closed: true},
		document.Label{X: 210, Y: 15, Size: 12, Text: "50+ ë", Anchor: "middle", Tone: document.Ink},
	}}
}

// sample has every kind of block, with Albanian letters and signs that XML minds.
func sample() document.Document {
	row := func(name string, n document.Number, grade string) []document.Cell {
		picture := chart("")
		return []document.Cell{{Words: words(name), Heading: true}, {Chart: &picture},
			{Words: []document.Inline{n}, Right: true}, {Words: words(grade)}}
	}
	key := document.Drawing{Width: 14, Height: 14, Shapes: []document.Shape{document.Dot{X: 7, Y: 7, R: 5, Tone: document.First}}}
	head := []document.Cell{{Words: words("Profesioni"), Heading: true}, {Words: words("Grafik"), Heading: true},
		{Words: words("Vende"), Heading: true, Right: true}, {Words: words("Shkalla"), Heading: true}}
	return document.Document{Lang: "sq", Title: "Bashkia Kukës: <çfarë> kërkohet & \"pse\"", Subject: "Një fletë prove.",
		Product: "brief", AsOf: "2026-03-31", Other: &document.Link{Href: "x.en.html", Lang: "en", Text: "English"},
		Blocks: []document.Block{
			document.Paragraph{Role: document.Kicker, Words: words("Zanat · fletë e shkurtër")},
			document.Heading{Level: 1, Words: words("Bashkia Kukës & Has")},
			document.Paragraph{Role: document.Lead, Words: words("Çfarë kërkojnë punëdhënësit")},
			document.Paragraph{Role: document.Warning, Words: words("Të dhëna të shpikura.")},
			document.Section{Role: document.Verdict, Blocks: []document.Block{
				document.Paragraph{Role: document.Say, Words: words("Kërkohen më shumë: kamerierët.")},
				document.Paragraph{Words: []document.Inline{
					document.Text{Text: "Për më tepër shih ", Bold: true}, document.Text{Text: "zanat explain", Code: true},
					document.Text{Text: " ose ", Italic: true}, document.Text{Text: "ESCO", Href: "https://esco.ec.europa.eu/en?a=1&b=2"},
					document.Text{Text: " dhe ", Lang: "sq"}, document.Text{Text: "the other file", Lang: "en", Href: "x.en.html"}}},
			}},
			document.Facts{
				{Name: words("Vende"), Value: []document.Inline{number("1", "1.234", "", 1234)}, Note: words("në njoftime")},
				{Name: words("Punëdhënës"), Value: []document.Inline{withheld("2")}, Note: words("emra")}},
			document.Heading{Level: 2, Words: words("Profesionet")},
			document.Table{Name: "Profesionet", Caption: words("Sipas kërkesës"), Head: head, Groups: []document.Group{
				{Title: words("Të parët"), Symbol: &key, Rows: [][]document.Cell{
					row("Kamerierë", number("5131", "10–19", "10–19", 0), "C"), row("Kuzhinierë\nndihmës", number("5120", "50+", "50+", 0), "C")}},
				{Title: words("Ndoshta"), Rows: [][]document.Cell{row("Shitës", number("5223", "7", "", 7), "D"),
					{{Words: words("Asnjë tjetër."), Span: 4}}}}}},
			document.Columns{
				{document.Heading{Level: 3, Words: words("Majtas")}, document.List{Items: [][]document.Inline{words("një"), words("dy")}}},
				{document.Heading{Level: 3, Words: words("Djathtas")}, document.List{Ordered: true, Items: [][]document.Inline{words("e para"), words("e dyta")}},
					document.Table{Name: "E vogël", Widths: []float64{.7, .3}, Groups: []document.Group{{Rows: [][]document.Cell{
						{{Words: words("Paga"), Heading: true}, {Words: []document.Inline{number("9", "0,5", "", .5)}, Right: true}}}}}}}},
			document.List{Ordered: true, Items: [][]document.Inline{words("prapë e para")}},
			document.Figure{Drawing: chart("Grafik: brezat e vendeve"), Caption: words("Brezat")},
			document.Section{Role: document.Sheet, Blocks: []document.Block{
				document.Heading{Level: 2, Words: words("Faqja tjetër")}, document.Lines{Name: words("Shënime"), Count: 3}}},
			document.Paragraph{Role: document.Footer, Words: words("Burimet: njoftimet.")},
		}}
}
