package grid

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// readHTML reads the largest table of a page, and takes its caption or the
// page's title as the first row.
func (g *Grid) readHTML(text string) error {
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return fmt.Errorf("%s: %w; download the table as px, CSV or XLSX", g.File, err)
	}
	var best []Row
	for node := range root.Descendants() {
		if node.DataAtom != atom.Table {
			continue
		}
		g.Rows = nil
		if err := g.table(node); err != nil {
			return err
		}
		if len(g.Rows) > len(best) {
			best = g.Rows
		}
	}
	g.Rows = best
	if len(best) == 0 {
		return fmt.Errorf("%s: no table on the page; download it as px, CSV or XLSX", g.File)
	}
	return nil
}

// table reads the rows of a table that are its own, not those of one inside it.
func (g *Grid) table(table *html.Node) error {
	p, line := &placer{}, 0
	for node := range table.Descendants() {
		if owner(node) != table {
			continue
		}
		switch node.DataAtom {
		case atom.Caption:
			if err := g.add(1, []string{words(node)}); err != nil {
				return err
			}
		case atom.Tr:
			line++
			if err := g.add(line, p.htmlRow(node)); err != nil {
				return err
			}
		}
	}
	return nil
}

// owner is the table that a node stands in.
func owner(node *html.Node) *html.Node {
	for n := node.Parent; n != nil; n = n.Parent {
		if n.DataAtom == atom.Table {
			return n
		}
	}
	return nil
}

func (p *placer) htmlRow(row *html.Node) []string {
	p.begin()
	for cell := range row.ChildNodes() {
		if cell.DataAtom == atom.Td || cell.DataAtom == atom.Th {
			p.put(words(cell), count(attribute(cell, "colspan")), count(attribute(cell, "rowspan")))
		}
	}
	return p.end()
}

func attribute(node *html.Node, name string) string {
	i := slices.IndexFunc(node.Attr, func(a html.Attribute) bool { return a.Key == name })
	if i < 0 {
		return ""
	}
	return node.Attr[i].Val
}

// words is the text of a node, single blanks between its pieces.
func words(node *html.Node) string {
	var b strings.Builder
	for n := range node.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data + " ")
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
