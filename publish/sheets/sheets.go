// Package sheets writes what a trainer changes a course by: what employers ask of its
// occupation beside what its modules teach, what is missing and which module of
// another course teaches it, what nobody asks for, and which skills go together as
// proposed modules (methods §12). It stands after the gate: it reads a Snapshot of the
// open release and can open nothing else. It gives no hours, for no formula does.
package sheets

import (
	"context"
	"embed"
	"fmt"
	"strconv"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/document/speech"
)

// Languages are the languages a curriculum sheet is written in, the country's first.
func Languages() []string { return speech.Languages() }

// Courses are the courses of a release that there are sheets of, by name, each once
// however many centres give it.
func Courses(s *publish.Snapshot) (names []string) {
	for _, c := range s.Courses() {
		if len(names) == 0 || names[len(names)-1] != c.Code {
			names = append(names, c.Code)
		}
	}
	return names
}

// Name names the sheet of a course without the ending of a format, for example
// "kamarier.sq". Courses whose names are written with the same letters are numbered in
// the order of the release.
func Name(s *publish.Snapshot, course, lang string) string {
	slug, before := publish.Slug(course), 0
	for _, other := range Courses(s) {
		if other == course {
			break
		}
		if publish.Slug(other) == slug {
			before++
		}
	}
	if before > 0 {
		slug += "-" + strconv.Itoa(before+1)
	}
	return slug + "." + lang
}

// Document writes the sheet of a course, named as in the release, in one of
// Languages. It is an error when the release has no such course, or holds a word that
// the sheet cannot say.
func Document(
	ctx context.Context, s *publish.Snapshot, course, lang string,
) (document.Document, error) {
	d, err := written(ctx, s, course, lang)
	if err != nil {
		return d, fmt.Errorf("sheet of course %s, %s: %w", course, lang, err)
	}
	return d, nil
}

func written(
	ctx context.Context, s *publish.Snapshot, course, lang string,
) (document.Document, error) {
	say, err := speech.Of(lang)
	if err != nil {
		return document.Document{}, err
	}
	d, err := gather(ctx, s, course, say)
	if err != nil {
		return document.Document{}, err
	}
	return pages.Document(ctx, s, lang, d)
}

//go:embed *.tmpl
var files embed.FS

var pages = speech.Parse(files, "sheet", "parts")
