// Package briefs writes the skills brief of a municipality for programme staff,
// as one HTML file without scripts or outside requests that prints on two A4
// pages. It stands after the gate: it reads a Snapshot of the open release and
// can open nothing else. What a reader reads is in brief.sq.tmpl and
// brief.en.tmpl; every number there is a publish.Number with its mark.
package briefs

import (
	"bytes"
	"context"
	_ "embed" // slugs.csv
	"fmt"
	"io"
	"strings"

	"github.com/zanat-al/zanat/publish"
)

// Languages are the languages a brief is written in, the country's first.
func Languages() []string { return []string{"sq", "en"} }

// File names the brief of a municipality (INSTAT code), for example
// "40-kukes.sq.html". A code that is not in slugs.csv stands alone.
func File(municipality, lang string) string {
	if slug, ok := slugs[municipality]; ok {
		municipality += "-" + slug
	}
	return municipality + "." + lang + ".html"
}

// Write writes the brief of a municipality (INSTAT code 01 to 61) in one of
// Languages and returns every number it printed, in the order of print, each
// once. Nothing is written when the place or the language is unknown, or when
// the release holds a name that the brief has no words for.
func Write(
	ctx context.Context, s *publish.Snapshot, municipality, lang string, w io.Writer,
) ([]publish.Number, error) {
	numbers, page, err := write(ctx, s, municipality, lang)
	if err == nil {
		_, err = w.Write(page)
	}
	if err != nil {
		return nil, fmt.Errorf("brief of municipality %s, %s: %w", municipality, lang, err)
	}
	return numbers, nil
}

func write(
	ctx context.Context, s *publish.Snapshot, municipality, lang string,
) ([]publish.Number, []byte, error) {
	speech, ok := speeches[lang]
	if !ok {
		return nil, nil, fmt.Errorf("no such language: have %s", strings.Join(Languages(), ", "))
	}
	b, err := gather(ctx, s, municipality, speech)
	if err != nil {
		return nil, nil, err
	}
	var page bytes.Buffer
	numbers, err := render(&page, b, speech)
	return numbers, page.Bytes(), err
}

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
