package html

import (
	"crypto/sha256"
	_ "embed" // page.css
	"encoding/base64"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/zanat-al/zanat/publish/document"
)

//go:embed page.css
var sheet string

// style is the whole style sheet, with the tones of drawings; the page's own policy
// names its hash, so that no other style, script or request can get in.
var style = func() string {
	var b strings.Builder
	b.WriteString(sheet)
	for _, tone := range document.Tones() {
		red, green, blue := tone.RGB()
		fmt.Fprintf(&b, ".%s { --c: #%02x%02x%02x; }\n", tone, red, green, blue)
		fmt.Fprintf(&b, ".edge-%s { stroke: #%02x%02x%02x; }\n", tone, red, green, blue)
	}
	return b.String()
}()

// policy is the page's content security policy: its own style and nothing else.
var policy = func() string {
	sum := sha256.Sum256([]byte(style))
	return "default-src 'none'; style-src 'sha256-" +
		base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'"
}()

// Write writes a document as one page that needs nothing beside it. The error is
// the writer's.
func Write(w io.Writer, d document.Document) error {
	p := &page{lang: d.Lang}
	p.head(d)
	top := opening(d.Blocks)
	p.put(`<body class="`, escape(d.Product), `">`, "\n<header>\n")
	p.other(d.Other)
	p.blocks(d.Blocks[:top])
	p.put("</header>\n<main>\n")
	rest, closing := d.Blocks[top:], []document.Block(nil)
	if n := len(rest); n > 0 {
		if s, ok := rest[n-1].(document.Section); ok && s.Role == document.Footer {
			rest, closing = rest[:n-1], rest[n-1:]
		}
	}
	p.blocks(rest)
	p.put("</main>\n")
	p.blocks(closing)
	p.put("</body>\n</html>\n")
	_, err := io.WriteString(w, p.String())
	return err
}

// page is the text of a page as it grows.
type page struct {
	strings.Builder
	lang string
}

func (p *page) put(parts ...string) {
	for _, part := range parts {
		p.WriteString(part)
	}
}

func (p *page) head(d document.Document) {
	meta := func(name, content string) {
		if content != "" {
			p.put(`<meta name="`, name, `" content="`, escape(content), "\"/>\n")
		}
	}
	p.put("<!doctype html>\n<html lang=\"", escape(d.Lang), "\">\n<head>\n<meta charset=\"utf-8\"/>\n")
	p.put(`<meta http-equiv="Content-Security-Policy" content="`, escape(policy), "\"/>\n")
	meta("viewport", "width=device-width, initial-scale=1")
	meta("description", d.Subject)
	meta("product", d.Product)
	meta("date", d.AsOf)
	p.put("<title>", escape(d.Title), "</title>\n<style>", style, "</style>\n</head>\n")
}

// opening counts the blocks at the top that say what the document is.
func opening(blocks []document.Block) int {
	for i, b := range blocks {
		switch b := b.(type) {
		case document.Heading:
			if b.Level == 1 {
				continue
			}
		case document.Paragraph:
			if b.Role == document.Kicker || b.Role == document.Lead || b.Role == document.Meta {
				continue
			}
		}
		return i
	}
	return len(blocks)
}

func (p *page) other(l *document.Link) {
	if l != nil {
		p.put(`<nav><a href="`, escape(l.Href), `" hreflang="`, escape(l.Lang),
			`" lang="`, escape(l.Lang), `">`, escape(l.Text), "</a></nav>\n")
	}
}

// percent writes a share of the width.
func percent(share float64) string {
	return strconv.FormatFloat(share*100, 'f', -1, 64) + "%"
}
