// Package html is what a Document looks like as a web page, both ways: Read makes
// a Document of the markup that a product's template renders, Write makes a page of
// a Document that needs no other file and runs no script. Read knows only what
// Write can show; whatever else it meets is an error, so that nothing a template
// says is lost on the way to another format.
package html

import (
	"fmt"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document"
)

// Read reads a page. Numbers finds the number of a mark in the release; a mark that
// it does not know is an error, as is every element, attribute or class outside the
// markup. Errors name the line and the element.
func Read(
	markup string, numbers func(mark string) (publish.Number, bool),
) (document.Document, error) {
	root, err := parse(markup)
	if err != nil {
		return document.Document{}, fmt.Errorf("read markup: %w", err)
	}
	r := &reader{numbers: numbers}
	d := r.page(root)
	if r.err != nil {
		return document.Document{}, fmt.Errorf("read markup: %w", r.err)
	}
	return d, nil
}

// reader turns nodes into blocks; it keeps the first thing that it does not know.
type reader struct {
	numbers func(string) (publish.Number, bool)
	lang    string
	other   *document.Link
	err     error
}

func (r *reader) fault(n *node, format string, args ...any) {
	if r.err != nil {
		return
	}
	what := "text"
	if n.name != "" {
		what = "<" + n.name + ">"
	}
	r.err = fmt.Errorf("line %d: %s: %s", n.line, what, fmt.Sprintf(format, args...))
}

// only holds an element to the attributes it may have.
func (r *reader) only(n *node, allowed ...string) {
	for name := range n.attr {
		if !slices.Contains(allowed, name) {
			r.fault(n, "no such attribute: %s", name)
		}
	}
}

// page reads html, head and body.
func (r *reader) page(root *node) (d document.Document) {
	top := root.elements()
	if len(top) != 1 || top[0].name != "html" {
		r.fault(root, "want one <html>")
		return d
	}
	r.only(top[0], "lang")
	d.Lang = top[0].attr["lang"]
	r.lang = d.Lang
	for _, part := range top[0].elements() {
		switch part.name {
		case "head":
			r.head(part, &d)
		case "body":
			r.only(part, "class")
			d.Blocks = r.blocks(part)
		default:
			r.fault(part, "has no place in <html>")
		}
	}
	d.Other = r.other
	if d.Lang == "" || d.Title == "" {
		r.fault(top[0], "a page has a lang and a <title>")
	}
	return d
}

// head reads title and meta; style and policy are Write's own.
func (r *reader) head(head *node, d *document.Document) {
	fields := map[string]*string{
		"description": &d.Subject, "product": &d.Product, "date": &d.AsOf, "viewport": new(string),
	}
	for _, n := range head.elements() {
		switch n.name {
		case "title":
			d.Title = squeeze(n.inside())
		case "style":
		case "meta":
			r.only(n, "name", "content", "charset", "http-equiv")
			name, named := n.attr["name"]
			if field, ok := fields[name]; ok {
				*field = n.attr["content"]
			} else if named {
				r.fault(n, "no such name: %s", name)
			}
		default:
			r.fault(n, "has no place in <head>")
		}
	}
}

// white says what may be one blank or none; a no-break space may not.
func white(c rune) bool { return strings.ContainsRune(" \t\r\n\f", c) }

// squeeze makes one blank of white space, none at the ends.
func squeeze(text string) string { return strings.Join(strings.FieldsFunc(text, white), " ") }
