package html

import (
	"slices"

	"github.com/zanat-al/zanat/publish/document"
)

// roles are those of paragraphs and of sections, by the name of their class.
var (
	roles = []document.Role{document.Plain, document.Kicker, document.Lead, document.Meta,
		document.Say, document.Note, document.Warning, document.Footer}
	sections = []document.Role{document.Plain, document.Verdict, document.Todo,
		document.Warning, document.Note, document.Sheet}
)

// blocks reads what an element holds.
func (r *reader) blocks(in *node) (list []document.Block) {
	for _, n := range in.elements() {
		switch n.name {
		case "header", "main": // frames without a meaning of their own
			r.only(n)
			list = append(list, r.blocks(n)...)
		case "nav":
			r.nav(n)
		default:
			if b := r.block(n); b != nil {
				list = append(list, b)
			}
		}
	}
	return list
}

func (r *reader) block(n *node) document.Block {
	switch n.name {
	case "h1", "h2", "h3":
		r.only(n)
		return document.Heading{Level: int(n.name[1] - '0'), Words: r.words(n)}
	case "p":
		p := document.Paragraph{Role: r.role(n, roles), Words: r.words(n)}
		if len(p.Words) == 0 { // a template had nothing to say
			return nil
		}
		return p
	case "ul", "ol":
		return r.list(n)
	case "table":
		return r.table(n)
	case "dl":
		return r.facts(n)
	case "section":
		return document.Section{Role: r.role(n, sections), Blocks: r.blocks(n)}
	case "footer":
		r.only(n)
		return document.Section{Role: document.Footer, Blocks: r.blocks(n)}
	case "figure":
		return r.figure(n)
	case "div":
		return r.div(n)
	}
	r.fault(n, "is no block")
	return nil
}

// role reads the class of an element that may have one of some roles.
func (r *reader) role(n *node, may []document.Role) document.Role {
	r.only(n, "class")
	role := document.Role(n.attr["class"])
	if !slices.Contains(may, role) {
		r.fault(n, "no such class: %s", role)
	}
	return role
}

func (r *reader) list(n *node) document.Block {
	r.only(n)
	list := document.List{Ordered: n.name == "ol"}
	for _, item := range n.elements() {
		r.want(item, "li")
		r.only(item)
		list.Items = append(list.Items, r.words(item))
	}
	return list
}

// want notes an element that is not the one that may stand there.
func (r *reader) want(n *node, name string) bool {
	if n.name != name {
		r.fault(n, "want <%s>", name)
	}
	return n.name == name
}

// facts reads figures side by side: a name, a value and a note each.
func (r *reader) facts(n *node) document.Block {
	if r.only(n, "class"); n.attr["class"] != "facts" {
		r.fault(n, `want class="facts"`)
	}
	var facts document.Facts
	for _, div := range n.elements() {
		r.want(div, "div")
		r.only(div)
		parts := div.elements()
		if len(parts) < 2 || len(parts) > 3 || !r.want(parts[0], "dt") || !r.want(parts[1], "dd") {
			r.fault(div, "want <dt>, <dd> and perhaps <dd class=\"note\">")
			break
		}
		f := document.Fact{Name: r.words(parts[0]), Value: r.words(parts[1])}
		if len(parts) == 3 {
			r.want(parts[2], "dd")
			f.Note = r.words(parts[2])
		}
		facts = append(facts, f)
	}
	return facts
}

func (r *reader) figure(n *node) document.Block {
	r.only(n)
	var f document.Figure
	for _, part := range n.elements() {
		switch part.name {
		case "svg":
			f.Drawing = r.drawing(part)
		case "figcaption":
			r.only(part)
			f.Caption = r.words(part)
		default:
			r.fault(part, "has no place in <figure>")
		}
	}
	return f
}

// div reads columns, and room to write by hand.
func (r *reader) div(n *node) document.Block {
	r.only(n, "class")
	switch n.attr["class"] {
	case "columns", "columns two", "columns three", "columns four":
		var columns document.Columns
		for _, column := range n.elements() {
			r.want(column, "div")
			r.only(column)
			columns = append(columns, r.blocks(column))
		}
		return columns
	case "hand":
		var lines document.Lines
		for _, part := range n.elements() {
			if part.name == "hr" {
				lines.Count++
			} else if r.want(part, "p") {
				lines.Name = r.words(part)
			}
		}
		return lines
	}
	r.fault(n, "no such class: %s", n.attr["class"])
	return nil
}

// nav reads the way to the same product in the other language.
func (r *reader) nav(n *node) {
	r.only(n, "aria-label")
	parts := n.elements()
	if len(parts) != 1 || parts[0].name != "a" || r.other != nil {
		r.fault(n, "want one <a>, and one <nav> a page")
		return
	}
	a := parts[0]
	r.only(a, "href", "hreflang", "lang")
	r.href(a)
	r.other = &document.Link{
		Href: a.attr["href"], Lang: a.attr["hreflang"], Text: squeeze(a.inside()),
	}
}
