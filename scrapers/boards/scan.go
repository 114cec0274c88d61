package boards

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// scanned is what the crawl needs of a page, read as tokens: the tree of
// elements, most of the work, is built only where microdata asks for it.
type scanned struct {
	scripts   []string // texts of JSON-LD
	anchors   []anchor // the first of each address
	links     map[string]bool
	texts     [][]byte // of the anchors, as they stand on the page
	base      string   // where relative links start, when the page says so
	canonical string
	closed    bool // the page asks that its links are not followed
	microdata bool
}

// anchor is one link with its words.
type anchor struct {
	href, label string
	from, to    int  // its texts
	next        bool // to the following page of a list
}

// words are all that a link says.
func (s *scanned) words(a anchor) string {
	all := a.label
	for _, text := range s.texts[a.from:a.to] {
		all += " " + told(text)
	}
	return all
}

func scan(body []byte) (s scanned) {
	z := tokens{in: body}
	some := min(bytes.Count(body, []byte("<a ")), 64)
	s.anchors, s.texts, s.links = make([]anchor, 0, some), make([][]byte, 0, some), make(map[string]bool, some)
	hidden := hiding{}
	open := -1 // the anchor whose words are being read
	var tag tag
	for {
		switch z.next() {
		case html.ErrorToken:
			return s
		case html.TextToken:
			if open >= 0 {
				s.texts = append(s.texts, z.text)
				s.anchors[open].to = len(s.texts)
			}
		case html.EndTagToken:
			if z.name == "a" {
				open = -1
			}
			hidden.leave(z.name)
		case html.StartTagToken:
			tag.name, tag.attributes = z.name, z.attributes(tag.attributes[:0])
			hidden.enter(&tag)
			open = s.take(&z, &tag, hidden.on(), open)
		}
	}
}

// take notes what a tag says and returns the anchor that it opens.
func (s *scanned) take(z *tokens, tag *tag, hidden bool, open int) int {
	if tag.has("itemscope") {
		s.microdata = true
	}
	switch tag.name {
	case "script":
		kind, _, _ := strings.Cut(tag.value("type"), ";")
		if strings.EqualFold(strings.TrimSpace(kind), "application/ld+json") && z.next() == html.TextToken {
			s.scripts = append(s.scripts, string(z.text))
		}
	case "base":
		if s.base == "" {
			s.base = tag.value("href")
		}
	case "meta":
		if strings.EqualFold(tag.value("name"), "robots") {
			s.closed = s.closed || hasWord(tag.value("content"), "nofollow") || hasWord(tag.value("content"), "none")
		}
	case "link":
		switch rel := tag.value("rel"); {
		case hasWord(rel, "canonical") && s.canonical == "":
			s.canonical = tag.value("href")
		case hasWord(rel, "next"):
			s.anchors = append(s.anchors, anchor{href: tag.value("href"), next: true})
		}
	case "a", "area":
		rel := tag.value("rel")
		if tag.value("href") == "" || hidden || rel != "" && hasWord(rel, "nofollow") {
			return -1
		}
		if s.links[tag.value("href")] { // most links of a page stand on it often
			return -1
		}
		s.links[tag.value("href")] = true
		s.anchors = append(s.anchors, anchor{href: tag.value("href"), next: rel != "" && hasWord(rel, "next"),
			from: len(s.texts), to: len(s.texts),
			label: tag.value("title") + " " + tag.value("aria-label")})
		return len(s.anchors) - 1
	}
	return open
}

// hasWord looks for a word in a list as HTML writes them.
func hasWord(list, word string) bool {
	for w := range strings.FieldsFuncSeq(strings.ToLower(list), func(r rune) bool { return r == ' ' || r == ',' }) {
		if w == word {
			return true
		}
	}
	return false
}

// tag is a start tag with the attributes that scan asks for.
type tag struct {
	name       string
	attributes []html.Attribute
}

// asked says whether an attribute is worth a copy.
func asked(name string) bool {
	switch name {
	case "href", "rel", "type", "content", "name", "title", "aria-label", "style", "hidden", "itemscope":
		return true
	}
	return false
}

// value is what an attribute says, the last of its name; "" without one.
func (t *tag) value(name string) string {
	for _, a := range slices.Backward(t.attributes) {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func (t *tag) has(name string) bool {
	return slices.ContainsFunc(t.attributes, func(a html.Attribute) bool { return a.Key == name })
}

// hiding follows an element that readers do not see, to its end: links in it
// are there for machines, as a trap.
type hiding struct {
	tag   string
	depth int
}

func (h *hiding) on() bool { return h.depth > 0 }

func (h *hiding) enter(t *tag) {
	if h.depth > 0 {
		if t.name == h.tag {
			h.depth++
		}
		return
	}
	if len(t.attributes) == 0 {
		return
	}
	style := strings.ReplaceAll(strings.ToLower(t.value("style")), " ", "")
	if t.has("hidden") || strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
		if void[t.name] {
			return
		}
		h.tag, h.depth = t.name, 1
	}
}

func (h *hiding) leave(name string) {
	if h.depth > 0 && name == h.tag {
		h.depth--
	}
}

// void elements have no end.
var void = map[string]bool{"area": true, "base": true, "br": true, "col": true, "embed": true, "hr": true,
	"img": true, "input": true, "link": true, "meta": true, "source": true, "track": true, "wbr": true}
