package html

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/zanat-al/zanat/publish/document"
)

func (p *page) blocks(list []document.Block) {
	for _, b := range list {
		p.block(b)
		p.put("\n")
	}
}

func (p *page) block(b document.Block) {
	switch b := b.(type) {
	case document.Heading:
		p.line("h"+strconv.Itoa(b.Level), "", b.Words)
	case document.Paragraph:
		p.line("p", string(b.Role), b.Words)
	case document.List:
		p.list(b)
	case document.Table:
		p.table(b)
	case document.Facts:
		p.facts(b)
	case document.Section:
		p.section(b)
	case document.Columns:
		p.columns(b)
	case document.Figure:
		p.put("<figure>", SVG(b.Drawing))
		if len(b.Caption) > 0 {
			p.line("figcaption", "", b.Caption)
		}
		p.put("</figure>")
	case document.Lines:
		p.put(`<div class="hand">`)
		p.line("p", "", b.Name)
		p.put(strings.Repeat("<hr/>", b.Count), "</div>")
	default:
		panic(fmt.Sprintf("html: no such block: %T", b)) // the type is sealed
	}
}

// line writes words as an element.
func (p *page) line(name, class string, words []document.Inline) {
	p.put("<", name)
	if class != "" {
		p.put(` class="`, class, `"`)
	}
	p.put(">")
	p.words(words)
	p.put("</", name, ">")
}

func (p *page) list(l document.List) {
	name := map[bool]string{true: "ol", false: "ul"}[l.Ordered]
	p.put("<", name, ">\n")
	for _, item := range l.Items {
		p.line("li", "", item)
		p.put("\n")
	}
	p.put("</", name, ">")
}

func (p *page) facts(facts document.Facts) {
	p.put("<dl class=\"facts\">\n")
	for _, f := range facts {
		p.put("<div>")
		p.line("dt", "", f.Name)
		p.line("dd", "", f.Value)
		if len(f.Note) > 0 {
			p.line("dd", "note", f.Note)
		}
		p.put("</div>\n")
	}
	p.put("</dl>")
}

func (p *page) section(s document.Section) {
	name := "section"
	if s.Role == document.Footer {
		name, s.Role = "footer", ""
	}
	p.put("<", name)
	if s.Role != "" {
		p.put(` class="`, string(s.Role), `"`)
	}
	p.put(">\n")
	p.blocks(s.Blocks)
	p.put("</", name, ">")
}

func (p *page) columns(columns document.Columns) {
	class := map[int]string{2: " two", 3: " three", 4: " four"}[len(columns)]
	p.put(`<div class="columns`, class, "\">\n")
	for _, column := range columns {
		p.put("<div>\n")
		p.blocks(column)
		p.put("</div>\n")
	}
	p.put("</div>")
}

// words writes a line; a number has its mark small beside it.
func (p *page) words(list []document.Inline) {
	for _, i := range list {
		switch i := i.(type) {
		case document.Text:
			p.text(i)
		case document.Number:
			p.put(Number(i.Mark(), i.Words, i.Bare))
		}
	}
}

// Number writes a number as an element, its mark beside it.
func Number(mark, words string, bare bool) string {
	class := "n"
	if bare {
		class = "n bare"
	}
	mark = escape(mark)
	return `<data class="` + class + `" value="` + mark + `">` + escape(words) +
		`<sup class="mark">` + mark + `</sup></data>`
}

func (p *page) text(t document.Text) {
	var open, end []string
	wrap := func(when bool, name, attributes string) {
		if when {
			open, end = append(open, "<"+name+attributes+">"), append(end, "</"+name+">")
		}
	}
	wrap(t.Href != "", "a", ` href="`+escape(t.Href)+`"`)
	wrap(t.Lang != "", "span", ` lang="`+escape(t.Lang)+`"`)
	wrap(t.Bold, "b", "")
	wrap(t.Italic, "i", "")
	wrap(t.Code, "code", "")
	wrap(t.Time, "time", "")
	p.put(open...)
	p.put(escape(t.Text))
	for i := len(end) - 1; i >= 0; i-- {
		p.put(end[i])
	}
}
