// Package docx shows a document as an editable Word file (Office Open XML,
// transitional). It stands behind publish/document: real headings, lists and tables
// whose head is repeated on each page, drawings as shapes with a text alternative,
// and after each number its mark. It asks no clock: the same document gives the same
// bytes.
package docx

import (
	"archive/zip"
	"embed"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/zanat-al/zanat/publish/document"
)

// parts are those files of the package that hardly differ from document to document.
// {lang}, {title}, {subject} and {date} in them stand for the document's own.
//
//go:embed parts/*.xml
var parts embed.FS

// Write writes the document. An error of w is returned as it is; a date that is no
// ISO date, or a block that is not one of document's, is an error too.
func Write(w io.Writer, d document.Document) error {
	asOf, err := time.Parse(time.DateOnly, d.AsOf)
	if err != nil {
		return fmt.Errorf("docx %q: as of: %w", d.Title, err)
	}
	body, err := write(d)
	if err != nil {
		return fmt.Errorf("docx %q: %w", d.Title, err)
	}
	fill := strings.NewReplacer("{lang}", locale(d.Lang), "{title}", escape(d.Title),
		"{subject}", escape(d.Subject), "{date}", d.AsOf+"T00:00:00Z",
		"{lists}", body.numbering(), "{links}", body.relationships())
	z := zip.NewWriter(w)
	for _, p := range []struct{ path, part string }{
		{"[Content_Types].xml", "types"},
		{"_rels/.rels", "package"},
		{"docProps/core.xml", "core"},
		{"docProps/app.xml", "app"},
		{"word/_rels/document.xml.rels", "links"},
		{"word/styles.xml", "styles"},
		{"word/numbering.xml", "numbering"},
		{"word/settings.xml", "settings"},
		{"word/footer1.xml", "footer"},
	} {
		text, err := parts.ReadFile("parts/" + p.part + ".xml")
		if err != nil {
			return err
		}
		if err := add(z, p.path, fill.Replace(string(text)), asOf); err != nil {
			return err
		}
	}
	if err := add(z, "word/document.xml", body.document(), asOf); err != nil {
		return err
	}
	return z.Close()
}

// add puts a file into the package under the date of the numbers.
func add(z *zip.Writer, path, text string, date time.Time) error {
	f, err := z.CreateHeader(&zip.FileHeader{Name: path, Method: zip.Deflate, Modified: date})
	if err != nil {
		return err
	}
	_, err = io.WriteString(f, text)
	return err
}

// locale is a language as Word knows it.
func locale(lang string) string {
	switch lang {
	case "sq":
		return "sq-AL"
	case "en":
		return "en-GB"
	}
	return escape(lang)
}

// escape is text as it may stand in XML, between tags and in attributes.
func escape(text string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(text)) // a Builder takes everything
	return b.String()
}
