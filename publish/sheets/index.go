package sheets

import (
	"context"
	"fmt"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/document/speech"
)

// index is what the list of all sheets may print.
type index struct {
	Date, AsOf string
	Invented   bool
	Endings    []string
	Courses    []entry
}

// entry is a course with the name of its files and what is known of it.
type entry struct {
	speech.Label
	Occupation speech.Label
	Told       bool // its gap is told
	File       string
}

// Index lists the courses, with links to the files of each in the same folder, one
// for each ending ("html", "pdf").
func Index(ctx context.Context, s *publish.Snapshot, lang string, endings ...string) (document.Document, error) {
	say, err := speech.Of(lang)
	if err != nil {
		return document.Document{}, err
	}
	g := &gatherer{Speech: say, ctx: ctx, s: s}
	list := index{Date: s.Release().AsOf, AsOf: g.date(s.Release().AsOf), Invented: s.Invented(), Endings: endings}
	for _, course := range Courses(s) {
		e := entry{Label: g.course(course), File: Name(s, course, lang)}
		if gap, ok := s.ModuleGap(course); ok {
			e.Told = gap.Gap.Known()
			if gap.Occupation != nil {
				e.Occupation = g.occupation(*gap.Occupation)
			}
		}
		list.Courses = append(list.Courses, e)
	}
	if g.err != nil {
		return document.Document{}, fmt.Errorf("list of sheets: %w", g.err)
	}
	d, err := lists.Document(ctx, s, lang, list)
	if err != nil {
		return d, fmt.Errorf("list of sheets: %w", err)
	}
	return d, nil
}

var lists = speech.Parse(files, "index")
