package speech

import (
	"bytes"
	"context"
	"fmt"
	"html/template"
	"io/fs"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/document/html"
)

// Product is what a product says, in every language.
type Product struct {
	name   string
	byLang map[string]*template.Template
}

// Parse reads the templates of a product: NAME.sq.tmpl and NAME.en.tmpl, and for each
// name in shared NAME.tmpl (frames without words) and the words of the language,
// where they are. It panics where they cannot be read: they are compiled in.
//
// In a template {{number N}} prints a *publish.Number with its mark (nil is said to
// be not measured), {{label L}} a Label in its language, {{within L}} the same inside
// a sentence, {{svg D "what it shows"}} a document.Drawing. The templates none,
// missing and withheld are the words of states.
func Parse(files fs.FS, name string, shared ...string) Product {
	p := Product{name, map[string]*template.Template{}}
	for _, s := range speeches {
		t := template.New(name).Funcs(template.FuncMap{
			"number": s.number, "label": s.label, "svg": svg,
			"within": func(l Label) template.HTML { return s.label(l.Within()) },
		})
		t = template.Must(t.ParseFS(said, "words."+s.Lang+".tmpl"))
		p.byLang[s.Lang] = template.Must(t.ParseFS(files, p.parts(files, s.Lang, shared)...))
	}
	return p
}

// parts are the files of a language.
func (p Product) parts(files fs.FS, lang string, shared []string) []string {
	list := []string{p.file(lang)}
	for _, name := range shared {
		for _, file := range []string{name + ".tmpl", name + "." + lang + ".tmpl"} {
			if _, err := fs.Stat(files, file); err == nil {
				list = append(list, file)
			}
		}
	}
	return list
}

func (p Product) file(lang string) string { return p.name + "." + lang + ".tmpl" }

// Document fills a product's page and reads it as a Document; its numbers are those
// of the snapshot.
func (p Product) Document(
	ctx context.Context, s *publish.Snapshot, lang string, data any,
) (document.Document, error) {
	t, ok := p.byLang[lang]
	if !ok {
		_, err := Of(lang)
		return document.Document{}, err
	}
	var page bytes.Buffer
	if err := t.ExecuteTemplate(&page, p.file(lang), data); err != nil {
		return document.Document{}, err
	}
	d, err := html.Read(page.String(), func(mark string) (publish.Number, bool) {
		n, err := s.ByMark(ctx, mark)
		return n, err == nil
	})
	if err != nil {
		return document.Document{}, fmt.Errorf("%s: %w", p.file(lang), err)
	}
	return d, nil
}

// number is a number in a page; one that the release lacks was not measured.
func (s Speech) number(n *publish.Number) template.HTML {
	if n == nil {
		return template.HTML(template.HTMLEscapeString(s.word("missing", nil)))
	}
	words, bare := s.Words(*n)
	return template.HTML(html.Number(n.Mark(), words, bare))
}

// label is a name in a page; its language is said where it is another one.
func (s Speech) label(l Label) template.HTML {
	text := template.HTMLEscapeString(l.Text)
	if l.Lang == "" || l.Lang == s.Lang {
		return template.HTML(text)
	}
	return template.HTML(`<span lang="` + l.Lang + `">` + text + `</span>`)
}

func svg(d document.Drawing, alt string) template.HTML {
	d.Alt = alt
	return template.HTML(html.SVG(d))
}
