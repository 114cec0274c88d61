// Package site writes the pages for everyone: a map of the 61 municipalities as
// tiles, each a link to its briefs, a list by county and the numbers as CSV. It
// stands after the gate: it reads a Snapshot of the open release and can open
// nothing else. The pages need no script, ask nothing of other hosts and work
// from a folder. What a reader reads is in index.sq.tmpl and index.en.tmpl.
package site

import (
	"bytes"
	"context"
	"fmt"

	"github.com/zanat-al/zanat/publish"
)

// page is one file of the site in one language.
type page struct{ file, lang string }

// pages are the map in Albanian and in English.
var pages = []page{{"index.html", "sq"}, {"index.en.html", "en"}}

// Write makes the pages of a release and hands each file to put, with its name
// relative to the folder of published things, in which the briefs lie under
// briefs/. It returns the numbers printed on the pages, each once. The error of
// put is returned as it is, with the file's name.
func Write(
	ctx context.Context, s *publish.Snapshot, put func(name string, content []byte) error,
) ([]publish.Number, error) {
	var numbers []publish.Number
	seen := map[string]bool{}
	for _, p := range pages {
		var content bytes.Buffer
		printed, err := render(ctx, s, p, &content)
		if err == nil {
			err = put(p.file, content.Bytes())
		}
		if err != nil {
			return nil, fmt.Errorf("site: %s: %w", p.file, err)
		}
		for _, n := range printed {
			if !seen[n.Mark()] {
				seen[n.Mark()] = true
				numbers = append(numbers, n)
			}
		}
	}
	content, err := download(ctx, s)
	if err == nil {
		err = put(downloadFile, content)
	}
	if err != nil {
		return nil, fmt.Errorf("site: %s: %w", downloadFile, err)
	}
	return numbers, nil
}
