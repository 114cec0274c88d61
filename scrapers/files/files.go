// Package files reads job ads from a user's own file: JSONL, CSV, XLSX or
// Parquet. It stands beside the boards: an archived file in, the ads in their
// source's own words out. It takes all or nothing: one row that cannot be read
// refuses the file, with the line and the mend.
package files

import (
	"fmt"
	"path"
	"strings"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/sheet"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// fields are the names that a file may use, ours on the right.
var fields = map[string]string{
	"id": "id", "title": "title", "text": "text", "body": "text",
	"employer": "employer", "place": "place", "posted": "posted", "expires": "expires",
	"source": "source", "board": "source", "url": "url", "openings": "openings", "pay": "pay",
}

// byMapOnly are fields that are read when --map names them: a column of that
// name in a researcher's file is often somebody's reading of the ad, not the
// source's own words.
var byMapOnly = map[string]bool{"openings": true, "pay": true}

// row is one ad as the file has it.
type row struct {
	line   int
	values values
}

// table is what every format is read into.
type table struct {
	file  string
	unit  string            // line or row
	has   map[string]bool   // our fields that the file has
	heads []string          // the file's own headings, for messages
	named map[string]string // our field -> the file's heading
	rows  []row
	day   func(string) string

	shape  shape // of the line before
	parts  []part
	buffer []byte
}

// Ads reads the ads of an added file. Its format is told by the extension of
// the page's URL, file:name.csv. Rows come as they lie in the file; a row that
// is there twice, equal in everything, is one.
func Ads(p scrapers.Page) ([]tables.Collected, error) {
	names, err := parseMap(p.Map)
	if err != nil {
		return nil, err
	}
	t, err := read(p, names)
	if err != nil {
		return nil, err
	}
	if err := t.check(); err != nil {
		return nil, err
	}
	return t.ads(p)
}

func read(p scrapers.Page, names map[string]string) (*table, error) {
	file := strings.TrimPrefix(p.Request.URL, "file:")
	switch strings.ToLower(path.Ext(file)) {
	case ".jsonl", ".ndjson", ".json":
		return readJSON(file, p.Body, names)
	case ".parquet":
		return readParquet(file, p.Body, names)
	case ".csv", ".tsv", ".txt", ".xlsx":
		s, err := sheet.Read(file, p.Body)
		if err != nil {
			return nil, err
		}
		return fromSheet(s, names)
	}
	return nil, other(file)
}

// other is the fault of a file of another kind.
func other(file string) error {
	switch strings.ToLower(path.Ext(file)) {
	case ".gz", ".zip", ".bz2", ".xz", ".7z", ".rar":
		return fmt.Errorf("%s: a packed file is not read; unpack it first", file)
	}
	return fmt.Errorf("%s: ads are read from .jsonl, .csv, .xlsx and .parquet; save it as one of these", file)
}

// parseMap reads "theirs=ours,…"; "theirs=" ignores a column that bears one of
// our names and means something else. Headings are matched without regard to case.
func parseMap(s string) (map[string]string, error) {
	names := map[string]string{}
	for theirs, ours := range fields {
		if !byMapOnly[ours] {
			names[theirs] = ours
		}
	}
	for pair := range strings.SplitSeq(s, ",") {
		if strings.TrimSpace(pair) == "" {
			continue
		}
		theirs, ours, ok := strings.Cut(pair, "=")
		field, known := fields[strings.ToLower(strings.TrimSpace(ours))]
		if ok && strings.TrimSpace(ours) == "" {
			delete(names, strings.ToLower(strings.TrimSpace(theirs)))
			continue
		}
		if !ok || !known || strings.TrimSpace(theirs) == "" {
			return nil, fmt.Errorf("--map %q: write it as theirs=ours, with ours one of "+
				"id, title, text, employer, place, posted, expires, source, url, openings, pay", pair)
		}
		for other, f := range names { // what is mapped by hand takes the field over
			if f == field && fields[other] == field {
				delete(names, other)
			}
		}
		names[strings.ToLower(strings.TrimSpace(theirs))] = field
	}
	return names, nil
}

// choose tells which of the headings give our fields: heading -> field. Where
// two give the same one, text goes before body and source before board; any
// other two are a fault.
func (t *table) choose(heads []string, names map[string]string) (map[string]string, error) {
	chosen, giver := map[string]string{}, map[string]string{}
	for _, theirs := range heads {
		name := strings.ToLower(strings.TrimSpace(theirs))
		field := names[name]
		if field == "" {
			continue
		}
		other, twice := giver[field]
		switch {
		case !twice || second(other):
			delete(chosen, other)
			chosen[theirs], giver[field], t.has[field] = field, theirs, true
		case !second(name):
			return nil, fmt.Errorf("%s: columns %s and %s both give the %s; delete one, or add --map \"%s=%s\"",
				t.file, other, theirs, field, theirs, field)
		}
	}
	t.named = giver
	return chosen, nil
}

// second says whether a name yields to another of the same meaning.
func second(name string) bool {
	name = strings.ToLower(strings.TrimSpace(name))
	return name == "body" || name == "board"
}

// check refuses a file that cannot be ads at all.
func (t *table) check() error {
	heads := func() string { return strings.Join(t.heads, ", ") }
	switch {
	case len(t.rows) == 0:
		return fmt.Errorf("%s: no ads in the file; add one row an ad below the headings", t.file)
	case !t.has["id"]:
		return fmt.Errorf("%s: no column id among %s; add --map \"theirs=id\"", t.file, heads())
	case !t.has["title"] && !t.has["text"]:
		return fmt.Errorf("%s: neither title nor text among %s; add --map \"theirs=text\"", t.file, heads())
	}
	return nil
}

func fromSheet(s *sheet.Sheet, names map[string]string) (*table, error) {
	if err := s.Unmerged(); err != nil {
		return nil, err
	}
	t, chosen, err := headed(s, names)
	if err != nil {
		return nil, err
	}
	for _, r := range s.Rows {
		t.rows = append(t.rows, row{line: r.Line, values: valuesOf(r, chosen)})
	}
	return t, nil
}

// headed is a table with the headings of a sheet, and our field of each column,
// empty for one that gives none.
func headed(s *sheet.Sheet, names map[string]string) (t *table, fields []string, err error) {
	t = &table{file: s.File, unit: "line", has: map[string]bool{}, day: s.Day, heads: s.Head}
	if strings.HasSuffix(strings.ToLower(s.File), ".xlsx") {
		t.unit = "row"
	}
	chosen, err := t.choose(s.Head, names)
	for _, theirs := range s.Head {
		fields = append(fields, chosen[theirs])
	}
	return t, fields, err
}

func valuesOf(r sheet.Row, fields []string) (v values) {
	for i, field := range fields {
		if field != "" {
			v.set(field, r.Cells[i])
		}
	}
	return v
}
