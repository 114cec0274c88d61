// Package plans writes what an adviser puts beside a person's own wish to start a
// business: facts of an idea in a municipality, each with a score, a source and how
// sure it is (methods §13). It stands after the gate: it reads a Snapshot of the open
// release and can open nothing else. Scores are never added up, an item of safety
// that scores 0 stands on top, and nothing is asked or kept about a person.
package plans

import (
	"context"
	"embed"
	"fmt"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/document/speech"
)

// Languages are the languages a plan sheet is written in, the country's first.
func Languages() []string { return speech.Languages() }

// Name names the plan sheets of a municipality without the ending of a format, for
// example "40-kukes.sq"; with an idea, those of that idea alone:
// "40-kukes-bakery.sq".
func Name(m publish.Municipality, idea, lang string) string {
	name := m.Code + "-" + publish.Slug(m.NameSq)
	if idea != "" {
		name += "-" + publish.Slug(idea)
	}
	return name + "." + lang
}

// Document writes the sheet of an idea (its short name, as "bakery") in a
// municipality (INSTAT code 01 to 61), with a page to write on by hand; where idea is
// empty the sheets of all ideas, one a page, behind a list of them. It is an error
// when the release has no such municipality or idea there, or holds an item that
// there are no words for.
func Document(
	ctx context.Context, s *publish.Snapshot, municipality, idea, lang string,
) (document.Document, error) {
	say, err := speech.Of(lang)
	if err != nil {
		return document.Document{}, err
	}
	b, err := gather(s, municipality, idea, say)
	if err == nil {
		var d document.Document
		if d, err = pages.Document(ctx, s, lang, b); err == nil {
			return d, nil
		}
	}
	return document.Document{}, fmt.Errorf("plans of municipality %s, %s: %w", municipality, lang, err)
}

//go:embed *.tmpl
var files embed.FS

var pages = speech.Parse(files, "plan", "parts")
