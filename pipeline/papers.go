package pipeline

import (
	"context"
	"slices"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/briefs"
	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/document/speech"
	"github.com/zanat-al/zanat/publish/plans"
	"github.com/zanat-al/zanat/publish/sheets"
)

// papers lists the documents of a release: briefs, curriculum sheets, plan sheets, in
// the formats of these endings; in all where none is named.
func papers(open *publish.Snapshot, endings []string) []paper {
	list := slices.Concat(briefPapers(open), sheetPapers(open, endings), planPapers(open, endings))
	return wanted(list, endings)
}

// wanted are the papers in the formats of these endings.
func wanted(list []paper, endings []string) []paper {
	for i := range list {
		list[i].only = endings
	}
	return list
}

func briefPapers(open *publish.Snapshot) (list []paper) {
	for _, m := range open.Municipalities() {
		for _, lang := range briefs.Languages() {
			list = append(list, paper{name: "briefs/" + briefs.Name(m.Code, lang),
				write: func(ctx context.Context, s *publish.Snapshot) (document.Document, error) {
					return briefs.Document(ctx, s, m.Code, lang)
				}})
		}
	}
	for _, c := range open.Counties() {
		for _, lang := range briefs.Languages() {
			list = append(list, paper{name: "briefs/" + briefs.CountyName(c.Code, lang),
				write: func(ctx context.Context, s *publish.Snapshot) (document.Document, error) {
					return briefs.County(ctx, s, c.Code, lang)
				}})
		}
	}
	return list
}

func sheetPapers(open *publish.Snapshot, endings []string) (list []paper) {
	for _, course := range sheets.Courses(open) {
		for _, lang := range sheets.Languages() {
			list = append(list, paper{name: "sheets/" + sheets.Name(open, course, lang),
				write: func(ctx context.Context, s *publish.Snapshot) (document.Document, error) {
					return sheets.Document(ctx, s, course, lang)
				}})
		}
	}
	return append(list, indexes("sheets", sheets.Index, wanted(list, endings))...)
}

// planPapers are one document a municipality with all its ideas. They have no
// workbook: what they hold is words to read and lines to write on.
func planPapers(open *publish.Snapshot, endings []string) (list []paper) {
	for _, m := range open.Municipalities() {
		if len(open.Plans(m.Code)) == 0 {
			continue
		}
		for _, lang := range plans.Languages() {
			list = append(list, paper{name: "plans/" + plans.Name(m, "", lang), except: "xlsx",
				write: func(ctx context.Context, s *publish.Snapshot) (document.Document, error) {
					return plans.Document(ctx, s, m.Code, "", lang)
				}})
		}
	}
	return append(list, indexes("plans", plans.Index, wanted(list, endings))...)
}

// indexes are the lists of a product's papers, one a language; none where there are
// no papers.
func indexes(
	folder string,
	index func(context.Context, *publish.Snapshot, string, ...string) (document.Document, error),
	of []paper,
) (list []paper) {
	if len(of) == 0 {
		return nil
	}
	for _, lang := range speech.Languages() {
		list = append(list, paper{name: folder + "/index." + lang, except: "xlsx",
			write: func(ctx context.Context, s *publish.Snapshot) (document.Document, error) {
				return index(ctx, s, lang, of[0].endings()...)
			}})
	}
	return list
}

// endings are those of the formats that a paper is written in.
func (p paper) endings() (list []string) {
	for _, f := range formats {
		if f.ending != p.except && (len(p.only) == 0 || slices.Contains(p.only, f.ending)) {
			list = append(list, f.ending)
		}
	}
	return list
}
