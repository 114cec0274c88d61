package pipeline

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/pipeline/runs"
	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/archive"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// Kinds are what zanat add takes in.
var Kinds = []string{"ads", "survey", "frame", "courses", "statistics", "supply", "taxonomy"}

// Added says what one file brought.
type Added struct {
	File string `json:"file"`
	Rows int    `json:"rows"`
	ID   string `json:"sha256"`
	Note string `json:"note"` // new, kept already, or a newer file of the same name
}

// Add takes a user's own files in: all of them or none. Each is read first, so
// that a mistake is told now, with file, line and mend; then it is kept as it
// is. A file that was added before is not doubled. form names a survey's own
// XLSForm; it is kept too.
func Add(cfg Config, kind string, names []string, headings, form string) ([]Added, error) {
	if !slices.Contains(Kinds, kind) {
		return nil, wrongUse("add takes %s, not %q", strings.Join(Kinds, ", "), kind)
	}
	if err := notDemo(cfg); err != nil {
		return nil, err
	}
	var forms []scrapers.Page
	if form != "" {
		p, err := readForm(cfg, kind, form)
		if err != nil {
			return nil, err
		}
		forms, headings = []scrapers.Page{p}, formMark+p.ID()+","+headings
	}
	pages := make([]scrapers.Page, len(names))
	added := make([]Added, len(names))
	for i, name := range names {
		p, err := readFile(cfg, kind, name, headings)
		if err != nil {
			return nil, err
		}
		n, told, err := countRows(p, forms)
		if err != nil {
			return nil, about("add", name, err)
		}
		pages[i], added[i] = p, Added{File: name, Rows: n, ID: p.ID(), Note: told}
	}
	if err := distinct(slices.Concat(forms, pages)); err != nil {
		return nil, err
	}
	unlock, err := runs.Lock(cfg.Data)
	if err != nil {
		return nil, err
	}
	defer unlock()
	notes, err := put(cfg, slices.Concat(forms, pages))
	for i, note := range notes[min(len(forms), len(notes)):] {
		added[i].Note = strings.Join(slices.DeleteFunc([]string{note, added[i].Note}, blank), "; ")
	}
	return added, err
}

// largest is the largest file taken in, in bytes: it is kept, and read by every
// run, as one page. zanat code and zanat dedup read files of any size.
const largest = 2 << 30

// readFile makes a page of a file. Its name stays, its folder does not: two
// machines must give the same answer.
func readFile(cfg Config, kind, name, headings string) (scrapers.Page, error) {
	body, err := body(kind, name)
	if err != nil {
		return scrapers.Page{}, about("add", name, err)
	}
	return scrapers.Page{
		Source: filepath.Base(name), Board: "file/" + kind, Status: 200, Map: headings,
		Request:   scrapers.Request{Method: "GET", URL: "file:" + filepath.Base(name)},
		FetchedAt: cfg.Now().UTC().Truncate(1e9), Body: body,
	}, nil
}

func body(kind, name string) ([]byte, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, kinded{err, ErrUse}
	}
	if info.Size() > largest {
		return nil, wrongUse("is larger than 2 GiB; split it into files with names of their own")
	}
	if !info.IsDir() {
		return os.ReadFile(name)
	}
	if kind != "taxonomy" {
		return nil, wrongUse("is a folder; add %s takes files", kind)
	}
	return zipped(os.DirFS(name))
}

// countRows reads a page as a run will, and says how many rows it holds and what
// will not count of it.
func countRows(p scrapers.Page, forms []scrapers.Page) (n int, told string, err error) {
	if p.Board == taxonomyFile {
		t, err := unzipped(p)
		return len(t.Skills()), "", err
	}
	if err := notForm(p); err != nil {
		return 0, "", err
	}
	c := collected{form: among(forms, nil)}
	if err := c.read(p); err != nil {
		return 0, "", err
	}
	if n = c.rows(); n == 0 {
		return 0, "", errors.New("holds no rows: is it the right file, with a line of headings?")
	}
	told, err = c.doubts(p.Source)
	return n, told, err
}

// put keeps pages that are not kept yet, and notes what each means. What stands
// against one of them is found before the first is kept.
func put(cfg Config, pages []scrapers.Page) (notes []string, err error) {
	kept, err := archive.Open(archiveDir(cfg))
	if err != nil {
		return nil, err
	}
	notes = make([]string, len(pages))
	var fresh []scrapers.Page
	for i, p := range pages {
		var isNew bool
		if notes[i], isNew, err = note(kept, p, among(pages, kept)); err != nil {
			return nil, err
		}
		if isNew {
			fresh = append(fresh, p)
		}
	}
	if err := clashes(kept, fresh); err != nil {
		return nil, err
	}
	for _, p := range fresh {
		if err := kept.Put(p); err != nil {
			return nil, err
		}
	}
	return notes, nil
}

// distinct errs on two files of one name: the name is the source of their ads.
func distinct(pages []scrapers.Page) error {
	seen := map[string]bool{}
	for _, p := range pages {
		if seen[p.Source] {
			return wrongUse("two files are called %s, and the name is the source of what they hold; rename one", p.Source)
		}
		seen[p.Source] = true
	}
	return nil
}

// note tells what adding the page will mean: a file counts once whatever it is
// called, and what a newer file of the same name says replaces what it has the id
// of.
func note(kept *archive.Archive, p scrapers.Page, form finder) (note string, new bool, err error) {
	newest := map[string]archive.Entry{}
	var older []archive.Entry
	for _, e := range kept.Entries() {
		if e.Board != p.Board {
			continue
		}
		newest[e.Source] = e
		if e.Source == p.Source {
			older = append(older, e)
		}
	}
	for _, source := range slices.Sorted(maps.Keys(newest)) {
		if e := newest[source]; e.ID == p.ID() && e.Map == p.Map {
			return "kept already, as " + source, false, nil
		}
	}
	switch {
	case len(older) == 0:
		return "new", true, nil
	case p.Board != adsFile:
		return "a newer file of that name: " + cmp.Or(replaces[p.Board], "it takes the place of the older one"), true, nil
	}
	before, now := collected{form: form}, collected{form: form}
	for _, e := range older {
		old, err := kept.Read(e)
		if err != nil {
			return "", false, err
		}
		if err := before.read(old); err != nil {
			return "", false, err
		}
	}
	if err := now.read(p); err != nil {
		return "", false, err
	}
	return fmt.Sprintf("a newer file of that name: %d of its ads replace those with the same id",
		both(before.ads, now.ads)), true, nil
}

// replaces says what a newer file does to an older one of its name.
var replaces = map[string]string{
	surveyFile:     "its answers replace those with the same id",
	supplyFile:     "its people replace those of the same kind and period",
	statisticsFile: "its figures replace those of the same series, area and period",
}

// both counts the ads of the second list whose id and source the first has too.
func both(before, now []tables.Collected) (n int) {
	type id struct{ source, key string }
	had := map[id]bool{}
	for _, ad := range before {
		had[id{ad.Source, ad.Key}] = true
	}
	for _, ad := range now {
		if had[id{ad.Source, ad.Key}] {
			n++
		}
	}
	return n
}
