package briefs

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html/template"
	"io"

	"github.com/zanat-al/zanat/publish"
)

//go:embed *.tmpl brief.css
var files embed.FS

// style is the whole style sheet; the page's own policy names its hash, so that
// no other style, script or request can get in.
var style = func() template.CSS {
	css, err := files.ReadFile("brief.css")
	if err != nil {
		panic(err) // compiled in
	}
	return template.CSS(css)
}()

// pages holds the templates of each language. They are parsed once; each print
// clones them and gives them its own list of numbers.
var pages = func() map[string]*template.Template {
	parsed := map[string]*template.Template{}
	for _, lang := range Languages() {
		parsed[lang] = template.Must(template.New(lang).
			Funcs(template.FuncMap{
				"style": func() template.CSS { return style },
				"show":  func(*publish.Number) shown { return shown{} }, // render sets it
			}).
			ParseFS(files, "brief."+lang+".tmpl", "parts.tmpl"))
	}
	return parsed
}()

// render fills the page of a language and returns the numbers printed.
func render(w io.Writer, b brief, s speech) ([]publish.Number, error) {
	page, err := pages[s.lang].Clone()
	if err != nil {
		return nil, err
	}
	p := printer{speech: s, seen: map[string]bool{}}
	page.Funcs(template.FuncMap{"show": p.show})
	err = page.ExecuteTemplate(w, "brief."+s.lang+".tmpl", b)
	return p.printed, err
}

// printer notes each number that a template prints.
type printer struct {
	speech
	seen    map[string]bool
	printed []publish.Number
}

// shown is a number as a template prints it: a text or the word for its state,
// and its mark.
type shown struct {
	Mark  string
	State string // value, missing or withheld; absent when the release lacks it
	Text  string // "1.234", "98–203" or a band; empty for zero and for unknown
	Edge  string // "under" or "over" when Text is the one limit of a band
	Span  *span  // instead of Text: a way, with its units
}

func (p *printer) show(n *publish.Number) shown {
	if n == nil {
		return shown{State: "absent"}
	}
	if !p.seen[n.Mark()] {
		p.seen[n.Mark()] = true
		p.printed = append(p.printed, *n)
	}
	out := shown{Mark: n.Mark(), State: n.State}
	switch {
	case n.Known() && n.Mart == "distance":
		out.Span = p.span(*n)
	case n.Known():
		out.Text, out.Edge = p.text(*n)
	}
	return out
}

func (p *printer) text(n publish.Number) (text, edge string) {
	switch {
	case n.Band != "":
		return bandText(n.Band)
	case n.Value != nil && *n.Value == 0:
		return "", ""
	case n.Value != nil:
		return p.number(*n.Value), ""
	case n.Lo != nil && n.Hi != nil:
		return p.number(*n.Lo) + "–" + p.number(*n.Hi), ""
	}
	return "", ""
}

// policy is the page's content security policy: its own style and nothing else.
func policy() string {
	sum := sha256.Sum256([]byte(style))
	return "default-src 'none'; style-src 'sha256-" +
		base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'"
}
