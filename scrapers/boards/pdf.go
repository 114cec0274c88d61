package boards

import (
	"bytes"
	"errors"

	"github.com/zanat-al/zanat/scrapers"
)

// isPDF looks for the mark of a PDF, which may stand behind a few stray bytes.
func isPDF(body []byte) bool {
	return bytes.Contains(body[:min(len(body), 1024)], []byte("%PDF-"))
}

// punaPDF reads a form that is a PDF.
func punaPDF(scrapers.Page) (scrapers.Found, error) {
	return scrapers.Found{}, errors.New("a PDF: save its text and read that")
}
