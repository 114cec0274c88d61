package pdf

import (
	"strings"
	"testing"
	"unicode"

	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/document/pdf/page"
	text "github.com/zanat-al/zanat/scrapers/pdf"
)

// dice draws documents from bytes, so that the fuzzer can steer them.
type dice struct {
	data []byte
	part int             // how many columns share the page: tables in them have fewer of their own
	said strings.Builder // the text that the pages must show
}

// roll is a number below n; when the bytes are used up it is 0.
func (d *dice) roll(n int) int {
	if len(d.data) == 0 {
		return 0
	}
	v := int(d.data[0]) % n
	d.data = d.data[1:]
	return v
}

func (d *dice) inlines() (list []document.Inline) {
	for range d.roll(4) {
		t := []string{"një ", "përkëdhelje ", "zgjedhjeve", " ", strings.Repeat("x", 90), "10–19", "ë ç\n", "a\u00a0b"}[d.roll(8)]
		d.said.WriteString(t)
		switch d.roll(5) {
		case 0:
			d.said.WriteString(numeral(t).Mark())
			list = append(list, document.Number{Words: t, Number: numeral(t).Number, Bare: d.roll(2) == 0})
		case 1:
			list = append(list, document.Text{Text: t, Bold: true, Href: "https://example.org", Lang: "en"})
		default:
			list = append(list, document.Text{Text: strings.Repeat(t, 1+d.roll(90)), Code: d.roll(4) == 0})
		}
	}
	return list
}

func (d *dice) blocks(depth int) (list []document.Block) {
	for range d.roll(6) {
		kind := d.roll(9)
		if depth == 0 && kind > 5 {
			kind -= 6
		}
		list = append(list, d.block(kind, depth))
	}
	return list
}

func (d *dice) block(kind, depth int) document.Block {
	roles := []document.Role{document.Plain, document.Note, document.Say, document.Verdict, document.Todo,
		document.Warning, document.Footer, document.Sheet}
	switch kind {
	case 0:
		return document.Heading{Level: 1 + d.roll(3), Words: d.inlines()}
	case 1:
		l := document.List{Ordered: d.roll(2) == 0}
		for range d.roll(5) {
			l.Items = append(l.Items, d.inlines())
		}
		return l
	case 2:
		return d.table()
	case 3:
		return document.Figure{Drawing: whisker, Caption: d.inlines()}
	case 4:
		return document.Lines{Name: d.inlines(), Count: d.roll(90)}
	case 5:
		var f document.Facts
		for range d.roll(7) {
			f = append(f, document.Fact{Name: d.inlines(), Value: d.inlines(), Note: d.inlines()})
		}
		return f
	case 6:
		var c document.Columns
		n := d.roll(4)
		d.part *= max(n, 1)
		for range n {
			c = append(c, d.blocks(depth-1))
		}
		d.part /= max(n, 1)
		return c
	case 7:
		return document.Section{Role: roles[d.roll(len(roles))], Blocks: d.blocks(depth - 1)}
	}
	return document.Paragraph{Role: roles[d.roll(len(roles))], Words: d.inlines()}
}

func (d *dice) table() document.Table {
	t := document.Table{Caption: d.inlines(), Head: d.row()}
	for range d.roll(4) {
		g := document.Group{Title: d.inlines(), Symbol: &symbol}
		for range d.roll(60) {
			g.Rows = append(g.Rows, d.row())
		}
		t.Groups = append(t.Groups, g)
	}
	return t
}

func (d *dice) row() (cells []document.Cell) {
	for range d.roll(1 + 8/d.part) {
		if d.roll(9) == 1 {
			cells = append(cells, document.Cell{Chart: &whisker, Span: d.roll(3)})
			continue
		}
		c := document.Cell{Words: d.inlines(), Heading: d.roll(2) == 0, Right: d.roll(2) == 0, Span: d.roll(3)}
		cells = append(cells, c)
	}
	return cells
}

// FuzzWrite: whatever the document, it ends; nothing lies over anything else or out of
// the margins; and a reader of ours finds all of its letters.
func FuzzWrite(f *testing.F) {
	x := uint32(1)
	for n := 1; n < 60; n++ {
		seed := make([]byte, n*n)
		for i := range seed {
			x = x*1664525 + 1013904223
			seed[i] = byte(x >> 24)
		}
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d := &dice{data: data, part: 1}
		doc := document.Document{Lang: "sq", Title: "Titulli", Blocks: d.blocks(2)}
		b := build(doc)
		for i, s := range b.press.Sheets {
			apart(t, i, b.press.Paper, s.Strips)
		}
		if len(b.press.Sheets) > 45 {
			return // more than our reader takes
		}
		got, err := text.Text(written(t, doc))
		if err != nil && strings.TrimSpace(d.said.String()) != "" {
			t.Fatal(err)
		}
		if diff := fewer(d.said.String(), got); diff != "" {
			t.Errorf("letters are missing: %q", diff)
		}
	})
}

// apart finds strips that lie over each other or out of the margins.
func apart(t *testing.T, number int, p page.Paper, strips []page.Area) {
	t.Helper()
	const hair = 0.01
	for i, a := range strips {
		if a.Y < p.Top-hair || a.Y+a.H > p.Bottom+hair || a.X < p.Left-hair || a.X+a.W > p.Right+hair {
			t.Fatalf("page %d: out of the margins: %+v", number+1, a)
		}
		for _, b := range strips[:i] {
			if a.X+hair < b.X+b.W && b.X+hair < a.X+a.W && a.Y+hair < b.Y+b.H && b.Y+hair < a.Y+a.H {
				t.Fatalf("page %d: %+v lies over %+v", number+1, a, b)
			}
		}
	}
}

// fewer are the letters that want has more often than got.
func fewer(want, got string) (lost string) {
	count := map[rune]int{}
	for _, r := range got {
		count[r]++
	}
	for _, r := range want {
		if !unicode.IsSpace(r) && count[r] <= 0 {
			lost += string(r)
		}
		count[r]--
	}
	return lost
}
