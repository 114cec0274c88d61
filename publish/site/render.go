package site

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"strings"
)

//go:embed pages/*.tmpl words.*.tmpl prose.*.tmpl
var templateFiles embed.FS

//go:embed site.css site.js icon.svg
var assetFiles embed.FS

// assets are the files that all pages share.
var assets = []string{"icon.svg", "search.en.js", "search.sq.js", "site.css", "site.js"}

// templates are all pages in a language: the pages, which have no words, and the
// language's words.
var templates = func() map[string]*template.Template {
	parsed := map[string]*template.Template{}
	for _, lang := range Languages() {
		parsed[lang] = template.Must(template.New(lang).Funcs(template.FuncMap{
			"num":       func(n num) template.HTML { return template.HTML(n) },
			"dict":      pair,
			"bandKeys":  func() []string { return []string{"b4", "b3", "b2", "b1", "withheld", "none", "not_looked"} },
			"stateKeys": func() []string { return []string{"ranked", "tiers", "cannot_rank", "no_ads", "not_looked"} },
		}).ParseFS(templateFiles, "pages/*.tmpl", "words."+lang+".tmpl", "prose."+lang+".tmpl"))
	}
	return parsed
}()

// pair gives a template two things by the names A and B.
func pair(a, b any) struct{ A, B any } { return struct{ A, B any }{a, b} }

func asset(name string) []byte {
	text, err := assetFiles.ReadFile(name)
	if err != nil {
		panic(err) // compiled in
	}
	return text
}

func (s *Site) gatherer(name, lang string, ask Ask) *gatherer {
	return &gatherer{Speech: spoken(lang), site: s, name: name, ask: ask, seen: map[string]bool{}}
}

// File makes one file of the site by its name: a page, numbers beside it, or what all
// pages share. Only pages that answer look at ask. ErrNoPage when there is no such file.
func (s *Site) File(name string, ask Ask) (Page, error) {
	switch name {
	case "site.css":
		return Page{Type: "text/css; charset=utf-8", Body: asset(name)}, nil
	case "icon.svg":
		return Page{Type: "image/svg+xml", Body: asset(name)}, nil
	case "site.js":
		return Page{Type: "text/javascript; charset=utf-8", Body: asset(name)}, nil
	case "search.sq.js", "search.en.js":
		body, err := s.searchIndex(name[len("search.") : len(name)-len(".js")])
		return Page{Type: "text/javascript; charset=utf-8", Body: body}, err
	case downloadFile:
		body, err := table(s.s.All())
		return Page{Type: csvType, Body: body}, err
	}
	page, lang, ending := split(name)
	if _, ok := s.makers[page]; !ok {
		return Page{}, fmt.Errorf("%s: %w", name, ErrNoPage)
	}
	if ending == "html" && lang != "" && file(page, lang) == name {
		return s.page(page, lang, ask)
	}
	return s.beside(page, lang, ending)
}

// split takes the name of a file apart: "municipality/40-kukes.sq.html" is the page
// municipality/40-kukes, sq and html.
func split(name string) (page, lang, ending string) {
	if name == "index.html" {
		return "index", "sq", "html"
	}
	if stem, ok := strings.CutSuffix(name, ".metadata.json"); ok {
		return stem, "", "metadata.json"
	}
	at := strings.LastIndexByte(name, '.')
	if at < 0 {
		return "", "", ""
	}
	page, ending = name[:at], name[at+1:]
	for _, l := range Languages() {
		if stem, ok := strings.CutSuffix(page, "."+l); ok {
			return stem, l, ending
		}
	}
	return page, "", ending
}

func (s *Site) page(name, lang string, ask Ask) (Page, error) {
	g := s.gatherer(name, lang, ask)
	view, err := s.makers[name](g)
	if err = firstOf(err, g.err); err != nil {
		return Page{}, fmt.Errorf("site: %s: %w", file(name, lang), err)
	}
	if len(g.printed) > 0 && s.hasNumbers(name) {
		g.around.Beside = name
	}
	kind, _, _ := strings.Cut(name, "/")
	var body bytes.Buffer
	if err := templates[lang].ExecuteTemplate(&body, templateOf(kind), view); err != nil {
		return Page{}, fmt.Errorf("site: %s: %w", file(name, lang), err)
	}
	return Page{Type: "text/html; charset=utf-8", Body: body.Bytes(), Numbers: g.printed}, nil
}

// templateOf is the template of a kind of page.
func templateOf(kind string) string {
	switch kind {
	case "positions":
		kind = "index"
	case "occupations", "skills", "courses":
		kind = "list"
	}
	return kind + ".tmpl"
}
