package dataset

import (
	"bytes"
	"encoding/csv"
	"html/template"
	"strings"
	texts "text/template"

	"github.com/zanat-al/zanat/publish"
)

// codebookTable is the codebook as CSV, one line a table and column.
func (e edition) codebookTable() ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	rows := [][]string{{"table", "column", "type", "key", "refers_to", "about_en", "about_sq"}}
	for _, t := range e.Tables {
		rows = append(rows, []string{t.Name, "", "", "", "", t.About, albanian(t.About)})
		for _, c := range t.Columns {
			key := ""
			if t.InKey(c.Name) {
				key = "yes"
			}
			rows = append(rows, []string{t.Name, c.Name, kindOf(c.Type).words[1], key,
				c.To.String(), c.About, albanian(c.About)})
		}
	}
	for _, row := range rows {
		for i := range row {
			row[i] = publish.Harmless(row[i])
		}
		if err := w.Write(row); err != nil {
			return nil, err
		}
	}
	w.Flush()
	return b.Bytes(), w.Error()
}

// String is table.column, or nothing.
func (r *refer) String() string {
	if r == nil {
		return ""
	}
	return r.Table + "." + r.Column
}

// book is what the page of the codebook shows.
type book struct {
	edition
	Lang  string
	Style template.CSS
}

// Say is a sentence in the page's language; one without Albanian stays English and is
// marked as that.
func (b book) Say(english string) template.HTML {
	if b.Lang == "en" {
		return template.HTML(template.HTMLEscapeString(capital(english)))
	}
	if sq := albanian(english); sq != "" {
		return template.HTML(template.HTMLEscapeString(capital(sq)))
	}
	return template.HTML(`<span lang="en">` + template.HTMLEscapeString(capital(english)) + `</span>`)
}

// Type is a column's type in the page's language.
func (b book) Type(c column) string {
	if b.Lang == "sq" {
		return kindOf(c.Type).words[0]
	}
	return kindOf(c.Type).words[1]
}

func capital(s string) string {
	for i, r := range s {
		if i == 0 {
			return strings.ToUpper(string(r)) + s[len(string(r)):]
		}
	}
	return s
}

var pages = template.Must(template.ParseFS(files, "codebook.*.tmpl"))

// codebook is the page of the codebook in a language.
func (e edition) codebook(lang string) ([]byte, error) {
	var b bytes.Buffer
	of := book{e, lang, template.CSS(text("codebook.css"))}
	err := pages.ExecuteTemplate(&b, "codebook."+lang+".tmpl", of)
	return b.Bytes(), err
}

// cite is how to cite the release, in one line.
func (e edition) cite() string {
	return authors + ": " + say("title", "en") + ". Release " + e.Release.ID + ". CC BY 4.0. " + home
}

var plain = texts.Must(texts.ParseFS(files, "CITATION.cff.tmpl", "README.md.tmpl"))

func (e edition) plain(name string) ([]byte, error) {
	var b bytes.Buffer
	err := plain.ExecuteTemplate(&b, name, map[string]any{
		"Release": e.Release, "Tables": e.Tables,
		"Title": say("title", "en"), "Titull": say("title", "sq"),
		"Keywords": words("keywords", "en"), "Cite": e.cite(), "Home": home, "Authors": authors,
		"Abstract": say("description", "en"),
	})
	return b.Bytes(), err
}
