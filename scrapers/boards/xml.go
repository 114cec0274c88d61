package boards

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"

	"github.com/zanat-al/zanat/scrapers"
)

// node is one element of a file in XML: a feed's or a sitemap's.
type node struct {
	name  string // without prefix, small
	attrs map[string]string
	text  strings.Builder // what it says, the elements below it among that
	below []*node
}

// Bounds of a file in XML; real ones have a few levels.
const (
	xmlDepth = 40
	xmlNodes = 400_000
)

// xmlTree reads a file in XML, in whatever character set it declares. Entities
// of the file's own are not expanded, and nothing outside it is read. Elements
// that are not closed are, as readers of feeds do.
func xmlTree(p scrapers.Page) (*node, error) {
	body, err := xmlText(p)
	if err != nil {
		return nil, err
	}
	dec := xml.NewDecoder(bytes.NewReader(bytes.TrimLeft(body, "\ufeff \t\r\n")))
	dec.Strict, dec.Entity = false, xml.HTMLEntity
	dec.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil } // done
	root := &node{}
	open, count := []*node{root}, 0
	for {
		t, err := dec.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("not XML: %w", err)
		}
		top := open[len(open)-1]
		switch t := t.(type) {
		case xml.StartElement:
			n := &node{name: strings.ToLower(t.Name.Local)}
			for _, a := range t.Attr {
				if n.attrs == nil {
					n.attrs = map[string]string{}
				}
				n.attrs[strings.ToLower(a.Name.Local)] = strings.TrimSpace(a.Value)
			}
			if count++; count > xmlNodes || len(open) > xmlDepth {
				return nil, fmt.Errorf("XML of more than %d elements or %d levels", xmlNodes, xmlDepth)
			}
			top.below = append(top.below, n)
			open = append(open, n)
		case xml.EndElement:
			if len(open) > 1 {
				open = open[:len(open)-1]
				if !inText[top.name] {
					top.text.WriteByte('\n')
				}
				parent := open[len(open)-1]
				if len(open) > 3 && parent.text.Len() < 1<<20 { // an entry's fields, not the whole feed
					parent.text.WriteString(top.text.String())
				}
			}
		case xml.CharData:
			top.text.Write(t)
		}
	}
	if len(root.below) == 0 {
		return nil, errors.New("not XML: no element")
	}
	return root.below[0], nil
}

// inText are elements of XHTML that break no line.
var inText = map[string]bool{"a": true, "b": true, "i": true, "em": true, "strong": true, "span": true, "u": true}

var declared = regexp.MustCompile(`^\s*<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9._-]+)["']`)

// xmlText is the file in UTF-8: as it declares, as it was labelled, or as it is
// where that is UTF-8 already.
func xmlText(p scrapers.Page) ([]byte, error) {
	m := declared.FindSubmatch(p.Body[:min(len(p.Body), 256)])
	if utf8.Valid(p.Body) || m == nil || strings.EqualFold(string(m[1]), "utf-8") {
		return decoded(p)
	}
	set, _ := charset.Lookup(string(m[1]))
	if set == nil {
		return decoded(p)
	}
	return set.NewDecoder().Bytes(p.Body)
}

// isXML looks for the mark of XML or one of these root elements.
func isXML(body []byte, roots ...string) bool {
	head := strings.ToLower(string(bytes.TrimLeft(body[:min(len(body), 1024)], "\ufeff \t\r\n")))
	if strings.HasPrefix(head, "<?xml") {
		return !strings.Contains(head, "<html")
	}
	for _, root := range roots {
		if strings.HasPrefix(head, "<"+root) {
			return true
		}
	}
	return false
}

// all are the elements of a name below this one, at any depth, in order.
func (n *node) all(names ...string) (list []*node) {
	for _, b := range n.below {
		for _, name := range names {
			if b.name == name {
				list = append(list, b)
			}
		}
		list = append(list, b.all(names...)...)
	}
	return list
}

// child is what the first element of a name says, right below this one.
func (n *node) child(names ...string) string {
	for _, name := range names {
		for _, b := range n.below {
			if s := strings.TrimSpace(b.text.String()); b.name == name && s != "" {
				return s
			}
		}
	}
	return ""
}

// children are what all elements of a name say.
func (n *node) children(names ...string) (all []string) {
	for _, b := range n.below {
		for _, name := range names {
			if b.name == name {
				all = addOnce(all, oneLine(htmlText(firstOf(strings.TrimSpace(b.text.String()), b.attrs["term"]))))
			}
		}
	}
	return all
}
