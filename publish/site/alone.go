package site

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"html/template"

	"github.com/zanat-al/zanat/publish"
)

// Write makes the first page by itself, in each language, and the file of all numbers:
// what a run leaves beside its briefs (files under briefs/), to which the map leads
// then. It returns the numbers printed, each once.
func Write(
	_ context.Context, s *publish.Snapshot, put func(name string, content []byte) error,
) ([]publish.Number, error) {
	site, err := New(s, Options{})
	if err != nil {
		return nil, err
	}
	var numbers []publish.Number
	for _, lang := range Languages() {
		name := file("index", lang)
		body, printed, err := site.alone(lang)
		if err == nil {
			err = put(name, body)
		}
		if err != nil {
			return nil, fmt.Errorf("site: %s: %w", name, err)
		}
		numbers = printed // both languages print the same
	}
	p, err := site.File(downloadFile, Ask{})
	if err == nil {
		err = put(downloadFile, p.Body)
	}
	return numbers, err
}

func (s *Site) alone(lang string) ([]byte, []publish.Number, error) {
	g := s.gatherer("index", lang, Ask{})
	g.alone = true
	view, err := home(g)
	if err = firstOf(err, g.err); err != nil {
		return nil, nil, err
	}
	sum := sha256.Sum256(asset("site.css"))
	g.around.Alone, g.around.Style = true, template.CSS(asset("site.css"))
	g.around.Policy = "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) +
		"'; base-uri 'none'; form-action 'none'"
	var body bytes.Buffer
	err = templates[lang].ExecuteTemplate(&body, templateOf("index"), view)
	return body.Bytes(), g.printed, err
}
