package docx

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/zanat-al/zanat/publish/document"
)

// words writes what stands in a line.
func (b *body) words(words []document.Inline) {
	for _, i := range words {
		switch i := i.(type) {
		case document.Text:
			b.text(i)
		case document.Number:
			style := ""
			if i.Bare {
				style = `<w:rStyle w:val="Word"/>`
			}
			b.run(style, together(i.Words))
			b.run(`<w:rStyle w:val="Mark"/><w:vertAlign w:val="superscript"/>`, "\u00a0"+i.Mark())
		}
	}
}

// together keeps the words of a number, and its mark, on one line where they are few.
func together(words string) string {
	if utf8.RuneCountInString(words) > 24 {
		return words
	}
	return strings.ReplaceAll(words, " ", "\u00a0")
}

// text writes words in their style and language, as a link where they are one that
// leads somewhere from any folder: a Word file is sent away alone.
func (b *body) text(t document.Text) {
	link := strings.HasPrefix(t.Href, "https://") || strings.HasPrefix(t.Href, "http://")
	if link {
		b.links = append(b.links, t.Href)
		fmt.Fprintf(b, `<w:hyperlink r:id="link%d">`, len(b.links))
	}
	b.run(look(t, link), t.Text)
	if link {
		b.WriteString("</w:hyperlink>")
	}
}

// look are the properties of a run of text, in the order that Word asks for.
func look(t document.Text, link bool) string {
	var p strings.Builder
	switch {
	case t.Code:
		p.WriteString(`<w:rStyle w:val="Code"/>`)
	case link:
		p.WriteString(`<w:rStyle w:val="Hyperlink"/>`)
	}
	if t.Bold {
		p.WriteString(`<w:b/>`)
	}
	if t.Italic {
		p.WriteString(`<w:i/>`)
	}
	if t.Lang != "" {
		p.WriteString(`<w:lang w:val="` + locale(t.Lang) + `"/>`)
	}
	return p.String()
}

// run writes one run; a line break in its text stays one.
func (b *body) run(properties, text string) {
	if text == "" {
		return
	}
	b.WriteString("<w:r>")
	if properties != "" {
		b.WriteString("<w:rPr>" + properties + "</w:rPr>")
	}
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			b.WriteString("<w:br/>")
		}
		b.WriteString(`<w:t xml:space="preserve">` + escape(line) + "</w:t>")
	}
	b.WriteString("</w:r>")
}

// relationships are the links of the part document.xml.
func (b *body) relationships() string {
	var r strings.Builder
	for i, address := range b.links {
		fmt.Fprintf(&r, `<Relationship Id="link%d" Type="%s" Target="%s" TargetMode="External"/>`, i+1,
			"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink", escape(address))
	}
	return r.String()
}
