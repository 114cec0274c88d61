package boards

import (
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
)

// blocks begin a new line.
var blocks = map[string]bool{
	"address": true, "article": true, "blockquote": true, "br": true, "dd": true,
	"div": true, "dl": true, "dt": true, "footer": true, "h1": true, "h2": true,
	"h3": true, "h4": true, "h5": true, "h6": true, "header": true, "hr": true,
	"li": true, "ol": true, "p": true, "pre": true, "section": true, "table": true,
	"tr": true, "ul": true,
}

// plainText is the text of a piece of a page: markup removed, a line a block,
// "- " before list items, blanks joined.
func plainText(s *goquery.Selection) string {
	var b strings.Builder
	for _, n := range s.Nodes {
		each(n, &b, joining)
	}
	return lines(b.String())
}

// htmlText is the text of a string that may hold markup, plain or escaped.
func htmlText(s string) string {
	if !strings.Contains(s, "<") && strings.Contains(s, "&lt;") {
		s = html.UnescapeString(s)
	}
	if !strings.ContainsAny(s, "<&") {
		return lines(s)
	}
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(s))
	if err != nil { // a string reader does not fail
		return lines(s)
	}
	// Line ends in the source count here: descriptions mix them with markup.
	var b strings.Builder
	for _, n := range doc.Nodes {
		each(n, &b, keeping)
	}
	return lines(b.String())
}

// joining makes blanks of the line ends in a page's source; keeping keeps them.
var joining, keeping = strings.NewReplacer("\n", " ", "\r", " "), strings.NewReplacer()

func each(n *html.Node, b *strings.Builder, ends *strings.Replacer) {
	switch n.Type {
	case html.TextNode:
		b.WriteString(ends.Replace(n.Data))
	case html.ElementNode:
		switch n.Data {
		case "script", "style", "noscript", "template":
			return
		case "li":
			b.WriteString("\n- ")
		case "td", "th":
			b.WriteString(" ")
		default:
			if blocks[n.Data] {
				b.WriteString("\n")
			}
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		each(c, b, ends)
	}
	if n.Type == html.ElementNode && blocks[n.Data] && n.Data != "br" {
		b.WriteString("\n")
	}
}

// lines joins blanks within lines and drops empty lines.
func lines(s string) string {
	var kept []string
	for line := range strings.SplitSeq(strings.ReplaceAll(s, "\r", "\n"), "\n") {
		line = strings.Join(strings.Fields(line), " ")
		if line != "" && line != "-" {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "\n")
}

// word is the text of an element as one line.
func word(s *goquery.Selection) string {
	return strings.Join(strings.Fields(s.Text()), " ")
}
