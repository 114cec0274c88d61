package site

import (
	"strings"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document/speech"
)

// Languages are the languages of the pages, the country's first.
func Languages() []string { return speech.Languages() }

// file is the file of a page in a language: municipality/40-kukes.sq.html. The
// first page alone has its Albanian under the name that servers look for.
func file(name, lang string) string {
	if name == "index" && lang == "sq" {
		return "index.html"
	}
	return name + "." + lang + ".html"
}

// root is the way from a page's folder to the site's first.
func root(name string) string { return strings.Repeat("../", strings.Count(name, "/")) }

// The names of pages, without language and ending.
func municipalityName(m publish.Municipality) string {
	return "municipality/" + m.Code + "-" + publish.Slug(m.NameSq)
}

func countyName(c publish.County) string {
	return "county/" + strings.ToLower(c.Code) + "-" + publish.Slug(c.NameSq)
}

func occupationName(code string) string { return "occupation/" + code }

func courseName(c publish.Course) string { return "course/" + publish.Slug(c.Code) }

// skillName is a skill's English label and the first letters of its id, which
// keep apart two skills of one label.
func skillName(s publish.Skill) string {
	id := s.URI[strings.LastIndexByte(s.URI, '/')+1:]
	return "skill/" + strings.Trim(publish.Slug(cut(s.LabelEn, 60))+"-"+publish.Slug(cut(id, 6)), "-")
}

// explainName is the page that explains a number, by the first letters of its
// mark, so that a release of many numbers has a bounded number of pages.
func explainName(mark string) string { return "explain/" + cut(mark, 2) }

// cut is the first n bytes of a text, or all of it; it never cuts a letter in two.
func cut(text string, n int) string {
	if len(text) <= n {
		return text
	}
	for n > 0 && text[n]&0xC0 == 0x80 {
		n--
	}
	return text[:n]
}
