// Package briefs writes the skills brief of a municipality or a county for
// programme staff, in two A4 pages. It stands after the gate: it reads a Snapshot of
// the open release and can open nothing else. What a reader reads is in the
// templates; every number there is a publish.Number with its mark. A brief is a
// Document: its back ends make pages, PDFs and files to edit of it.
package briefs

import (
	"context"
	"embed"
	"fmt"
	"strings"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/document/speech"
)

// Languages are the languages a brief is written in, the country's first.
func Languages() []string { return speech.Languages() }

// File names the page of a municipality (INSTAT code), for example
// "40-kukes.sq.html".
func File(municipality, lang string) string { return Name(municipality, lang) + ".html" }

// Name names the brief of a municipality (INSTAT code) without the ending of a
// format, for example "40-kukes.sq". A code that is not in slugs.csv stands alone.
func Name(municipality, lang string) string {
	if slug, ok := slugs[municipality]; ok {
		municipality += "-" + slug
	}
	return municipality + "." + lang
}

// CountyFile names the page of a county (ISO code), for example "AL-07.sq.html".
func CountyFile(county, lang string) string { return CountyName(county, lang) + ".html" }

// CountyName names the brief of a county (ISO code) without the ending of a format.
func CountyName(county, lang string) string { return county + "." + lang }

// Document writes the brief of a municipality (INSTAT code 01 to 61) in one of
// Languages. It is an error when the place or the language is unknown, or when the
// release holds a name that the brief has no words for.
func Document(
	ctx context.Context, s *publish.Snapshot, municipality, lang string,
) (document.Document, error) {
	d, err := write(ctx, s, lang, pages, func(say speech.Speech) (any, error) {
		return gather(ctx, s, municipality, say)
	})
	if err != nil {
		return d, fmt.Errorf("brief of municipality %s, %s: %w", municipality, lang, err)
	}
	return d, nil
}

// County writes the brief of a county (ISO code AL-01 to AL-12), as Document does.
func County(
	ctx context.Context, s *publish.Snapshot, county, lang string,
) (document.Document, error) {
	d, err := write(ctx, s, lang, countyPages, func(say speech.Speech) (any, error) {
		return gatherCounty(ctx, s, county, say)
	})
	if err != nil {
		return d, fmt.Errorf("brief of county %s, %s: %w", county, lang, err)
	}
	return d, nil
}

func write(
	ctx context.Context, s *publish.Snapshot, lang string, pages speech.Product,
	gather func(speech.Speech) (any, error),
) (document.Document, error) {
	say, err := speech.Of(lang)
	if err != nil {
		return document.Document{}, err
	}
	b, err := gather(say)
	if err != nil {
		return document.Document{}, err
	}
	return pages.Document(ctx, s, lang, b)
}

//go:embed *.tmpl
var files embed.FS

var (
	pages       = speech.Parse(files, "brief", "parts")
	countyPages = speech.Parse(files, "county", "parts")
)

//go:embed slugs.csv
var slugsFile string

// slugs are the municipalities' names in the letters of a file name, by code.
var slugs = func() map[string]string {
	byCode := map[string]string{}
	for line := range strings.Lines(slugsFile) {
		code, slug, _ := strings.Cut(strings.TrimSpace(line), ",")
		byCode[code] = slug
	}
	return byCode
}()
