package main

import (
	"context"
	"html"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document/speech"
	"github.com/zanat-al/zanat/publish/site"
)

var markedText = regexp.MustCompile(`data-mark="([0-9a-z]+)"[^>]*>([^<]*)<`)

// Every number on every page of a whole run's site is the release's, in the words that
// every product has for it; all of the release have their place; no page is too heavy for
// a phone.
func TestSiteTellsTheRelease(t *testing.T) {
	ctx := context.Background()
	_, build := demoData(t)
	file, err := build.File("open.duckdb")
	if err != nil {
		t.Fatal(err)
	}
	open, err := publish.Open(ctx, file)
	if err != nil {
		t.Fatal(err)
	}
	defer open.Close()
	made, err := site.New(open, site.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var mu sync.Mutex
	explained := map[string]bool{}
	err = made.Write(func(name string, content []byte) error {
		stem, ok := strings.CutSuffix(name, ".html")
		if !ok {
			return nil
		}
		lang := "sq"
		if strings.HasSuffix(stem, ".en") {
			lang = "en"
		}
		say, err := speech.Of(lang)
		if err != nil {
			return err
		}
		if len(content) > 150_000 {
			t.Errorf("%s: %d bytes", name, len(content))
		}
		mu.Lock()
		defer mu.Unlock()
		for _, found := range markedText.FindAllStringSubmatch(string(content), -1) {
			n, err := open.ByMark(ctx, found[1])
			if err != nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			if want, _ := say.Words(n); html.UnescapeString(found[2]) != want {
				t.Errorf("%s: %s is %q, want %q", name, found[1], found[2], want)
			}
			if strings.Contains(string(content), `id="`+found[1]+`"`) {
				explained[lang+found[1]] = true
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range open.All() {
		if !explained["sq"+n.Mark()] || !explained["en"+n.Mark()] {
			t.Errorf("%s has no place that explains it", n.Mark())
		}
	}
}
