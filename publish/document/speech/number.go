package speech

import (
	"embed"
	"strings"
	"text/template"

	"github.com/zanat-al/zanat/publish"
)

//go:embed words.*.tmpl
var said embed.FS

// words holds the words of each language.
var words = func() map[string]*template.Template {
	parsed := map[string]*template.Template{}
	for _, lang := range Languages() {
		parsed[lang] = template.Must(template.ParseFS(said, "words."+lang+".tmpl"))
	}
	return parsed
}()

// Words are the words of a number, and whether they are bare: a word for its state,
// or for none, instead of a figure.
func (s Speech) Words(n publish.Number) (text string, bare bool) {
	switch {
	case n.State == publish.Withheld:
		return s.word("withheld", nil), true
	case !n.Known():
		return s.word("missing", nil), true
	}
	if text, ok := s.measure(n); ok {
		return text, false
	}
	switch {
	case n.Mart == "distance" && n.Lo != nil && n.Hi != nil:
		return s.word("span", s.span(n)), false
	case n.Band != "":
		return s.band(n.Band), false
	case n.Value != nil && *n.Value == 0:
		return s.word("none", nil), true
	case n.Value != nil:
		return s.Figure(*n.Value), false
	case n.Lo != nil && n.Hi != nil:
		return s.Figure(*n.Lo) + "–" + s.Figure(*n.Hi), false
	}
	return s.word("none", nil), true
}

// band is the words of a band: "<10" is under 10.
func (s Speech) band(band string) string {
	if rest, ok := strings.CutPrefix(band, "<"); ok {
		return s.word("under", rest)
	}
	if rest, ok := strings.CutSuffix(band, "+"); ok {
		return s.word("over", rest)
	}
	return band
}

// word is one of the words of the language, around what it is said of.
func (s Speech) word(name string, of any) string {
	var b strings.Builder
	if err := words[s.Lang].ExecuteTemplate(&b, name, of); err != nil {
		panic(err) // compiled in, and every word is said by the tests
	}
	return b.String()
}
