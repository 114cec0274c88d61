// Package pdf draws the text out of a PDF: what a form of the employment service
// says, line by line. It stands beside the boards that read such forms, and
// opens nothing. A file comes from strangers, so it is bounded in every way: it
// does not believe the file's own table of objects or any size that the file
// states, unpacks up to a limit, and counts its steps. What it does not know
// (pictures, signatures, encryption, fonts without a table of characters) is
// left out or an error, never a guess.
package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
)

// Bounds of a file.
const (
	largest  = 8 << 20  // bytes of the file
	unpacked = 32 << 20 // bytes of all its streams
	objects  = 50_000
	deepest  = 50      // arrays and dictionaries in each other
	pages    = 50      // read; a form has one or two
	steps    = 2 << 20 // operators of all pages
	letters  = 1 << 20 // bytes of text
)

var (
	errTooMuch   = errors.New("the PDF is larger than a form may be")
	errEncrypted = errors.New("the PDF is encrypted; save it without a password")
	errNoText    = errors.New("the PDF has no text that can be read: it may be a picture")
)

// Is says whether a file begins as a PDF does, a few stray bytes before it
// allowed.
func Is(body []byte) bool { return bytes.Contains(body[:min(len(body), 1024)], []byte("%PDF-")) }

// Text is the text of a PDF: a line for each line or cell, pages in order. The
// error says why there is none.
func Text(body []byte) (text string, err error) {
	if !Is(body) {
		return "", errors.New("not a PDF")
	}
	if len(body) > largest {
		return "", fmt.Errorf("%w: %d bytes", errTooMuch, len(body))
	}
	f := &file{objects: map[int]any{}, room: unpacked}
	if err := f.read(body); err != nil {
		return "", err
	}
	if f.encrypted {
		return "", errEncrypted
	}
	w := &writer{file: f, steps: steps}
	for i, page := range f.pages() {
		if i == pages {
			return "", fmt.Errorf("%w: more than %d pages", errTooMuch, pages)
		}
		if err := w.page(page); err != nil {
			return "", fmt.Errorf("page %d: %w", i+1, err)
		}
	}
	if strings.TrimSpace(w.text.String()) == "" {
		return "", errNoText
	}
	return strings.ToValidUTF8(w.text.String(), ""), nil
}

// pages are the dictionaries of the pages, in order, with what they inherit.
func (f *file) pages() (list []dict) {
	seen := map[int]bool{}
	var walk func(v any, resources any, depth int)
	walk = func(v any, resources any, depth int) {
		if r, ok := v.(ref); ok {
			if seen[int(r)] {
				return
			}
			seen[int(r)] = true
		}
		node, _ := f.value(v).(dict)
		if node == nil || depth > deepest || len(list) > pages {
			return
		}
		if own, ok := node["Resources"]; ok {
			resources = own
		}
		if kids, ok := f.value(node["Kids"]).([]any); ok {
			for _, kid := range kids {
				walk(kid, resources, depth+1)
			}
			return
		}
		page := dict{"Contents": node["Contents"], "Resources": resources}
		list = append(list, page)
	}
	for _, n := range f.order {
		if d, ok := f.objects[n].(dict); ok && d["Type"] == name("Catalog") {
			walk(d["Pages"], nil, 0)
		}
	}
	if len(list) > 0 {
		return list
	}
	for _, n := range f.order { // a file without a catalogue that can be read
		if d, ok := f.objects[n].(dict); ok && d["Type"] == name("Page") && len(list) <= pages {
			list = append(list, d)
		}
	}
	return list
}
