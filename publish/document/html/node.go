package html

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"
)

// node is an element, or a text where its name is empty.
type node struct {
	name string
	attr map[string]string
	kids []*node
	text string
	line int
}

// parse reads markup in which every element is closed. Its errors name the line.
func parse(markup string) (*node, error) {
	d := xml.NewDecoder(strings.NewReader(markup))
	d.Entity = xml.HTMLEntity
	root := &node{name: "page"}
	open := []*node{root}
	for {
		t, err := d.Token()
		line, _ := d.InputPos()
		if err == io.EOF {
			return root, nil
		} else if err != nil {
			return nil, err
		}
		top := open[len(open)-1]
		switch t := t.(type) {
		case xml.StartElement:
			n, err := element(t, line)
			if err != nil {
				return nil, err
			}
			top.kids = append(top.kids, n)
			open = append(open, n)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			top.kids = append(top.kids, &node{text: string(t), line: line})
		case xml.ProcInst:
			return nil, fmt.Errorf("line %d: <?%s?> has no place here", line, t.Target)
		}
	}
}

func element(t xml.StartElement, line int) (*node, error) {
	n := &node{name: t.Name.Local, line: line, attr: map[string]string{}}
	for _, a := range t.Attr {
		name := a.Name.Local
		if a.Name.Space != "" {
			name = a.Name.Space + ":" + name
		}
		if _, twice := n.attr[name]; twice {
			return nil, fmt.Errorf("line %d: <%s>: %s twice", line, n.name, name)
		}
		n.attr[name] = a.Value
	}
	return n, nil
}

// blank says whether a node is white space between elements.
func (n *node) blank() bool { return n.name == "" && strings.TrimSpace(n.text) == "" }

// elements are the children that are not white space.
func (n *node) elements() (list []*node) {
	for _, k := range n.kids {
		if !k.blank() {
			list = append(list, k)
		}
	}
	return list
}

// inside is all text within.
func (n *node) inside() string {
	if n.name == "" {
		return n.text
	}
	var b strings.Builder
	for _, k := range n.kids {
		b.WriteString(k.inside())
	}
	return b.String()
}

// classes are the words of the attribute class.
func (n *node) classes() []string { return strings.Fields(n.attr["class"]) }
