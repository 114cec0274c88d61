package statistics

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/zanat-al/zanat/scrapers/sheet"
	"golang.org/x/text/encoding/charmap"
)

// statement is one KEYWORD[lang]("sub","sub")=item,item; of a PC-Axis file.
type statement struct {
	key, lang string
	subs      []string
	items     []string // texts without their quotation marks
	line      int
	data      string // what stands behind DATA=, unread
	dataLine  int
}

// pxFile is the statements of a PC-Axis file.
type pxFile struct {
	name  string
	all   []statement
	langs []string // the file's first language is ""
}

// readPX reads a PC-Axis file.
func readPX(name string, body []byte) (*table, error) {
	text, err := pxText(name, body)
	if err != nil {
		return nil, err
	}
	f := &pxFile{name: name}
	if err := f.scan(text); err != nil {
		return nil, err
	}
	t := &table{file: name, id: f.one("MATRIX"), unit: f.one("UNITS"), source: f.one("SOURCE"),
		updated: pxDay(first(f.one("LAST-UPDATED"), f.one("CREATION-DATE")))}
	t.title = first(f.one("TITLE"), f.one("DESCRIPTION"), f.one("CONTENTS"))
	t.source = strings.TrimSpace(t.source)
	if err := f.dimensions(t); err != nil {
		return nil, err
	}
	return t, f.data(t)
}

// pages are the code pages that PC-Axis files are written in.
var pages = map[string]*charmap.Charmap{
	"windows-1250": charmap.Windows1250, "windows-1251": charmap.Windows1251, "windows-1252": charmap.Windows1252,
	"windows-1253": charmap.Windows1253, "windows-1254": charmap.Windows1254, "iso-8859-1": charmap.ISO8859_1,
	"iso-8859-2": charmap.ISO8859_2, "iso-8859-15": charmap.ISO8859_15, "latin1": charmap.ISO8859_1,
	"cp1250": charmap.Windows1250, "cp1252": charmap.Windows1252, "cp850": charmap.CodePage850, "cp852": charmap.CodePage852,
	"ibm850": charmap.CodePage850, "ibm852": charmap.CodePage852,
}

// pxText decodes the file. Bytes that are UTF-8 are, whatever the file says of
// itself: many say windows-1252 and were saved again. Else CODEPAGE holds, then
// CHARSET: OEM means the code page of DOS, ANSI that of Windows.
func pxText(name string, body []byte) (string, error) {
	if utf8.Valid(body) {
		return sheet.Decode(name, body)
	}
	said := strings.ToLower(header(body, "CODEPAGE"))
	if page := pages[said]; page != nil {
		text, err := page.NewDecoder().Bytes(body)
		return string(text), err
	}
	if said != "" && !strings.HasPrefix(said, "utf") {
		return "", fmt.Errorf("%s: CODEPAGE %q is not known; save it as UTF-8", name, said)
	}
	if strings.EqualFold(header(body, "CHARSET"), "OEM") {
		text, err := charmap.CodePage850.NewDecoder().Bytes(body)
		return string(text), err
	}
	return sheet.Decode(name, body)
}

// header finds a statement of one text in bytes that are not decoded yet.
func header(body []byte, key string) string {
	text := string(body[:min(len(body), 1<<16)])
	for line := range strings.Lines(text) {
		if k, v, ok := strings.Cut(line, "="); ok && strings.TrimSpace(k) == key {
			return strings.Trim(strings.TrimSpace(v), `";`)
		}
	}
	return ""
}

// one is the text of a statement about the whole table, in the first language.
func (f *pxFile) one(key string) string {
	for _, s := range f.all {
		if s.key == key && s.lang == "" && len(s.subs) == 0 {
			return strings.Join(s.items, "")
		}
	}
	return ""
}

// about is a statement about a variable, nil when there is none.
func (f *pxFile) about(key, lang string, subs ...string) *statement {
	for i, s := range f.all {
		if s.key == key && s.lang == lang && len(s.subs) == len(subs) {
			same := true
			for j := range subs {
				same = same && s.subs[j] == subs[j]
			}
			if same {
				return &f.all[i]
			}
		}
	}
	return nil
}
