package pipeline

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/zanat-al/zanat/pipeline/runs"
	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document/speech"
	"github.com/zanat-al/zanat/publish/plans"
)

// IdeaSheet writes the plan sheet of one idea in a municipality (its INSTAT code or its
// name) into a file, whose ending says in which format. It tells the file's name,
// made of place and idea where file is empty. ErrNothing where there is no such idea;
// a file that is there, and may have been written on, is left as it is.
func IdeaSheet(ctx context.Context, cfg Config, municipality, idea, lang, file string) (string, error) {
	if _, err := speech.Of(lang); err != nil {
		return "", wrongUse("--lang %s: %w", lang, err)
	}
	open, err := openRelease(ctx, cfg)
	if err != nil {
		return "", err
	}
	defer open.Close()
	place, err := placeNamed(open, municipality)
	if err != nil {
		return "", err
	}
	d, err := plans.Document(ctx, open, place.Code, idea, lang)
	if errors.Is(err, publish.ErrNoSuchNumber) {
		return "", nothing("there is no plan %q; zanat plan %s lists them", idea, place.Code)
	}
	if err != nil {
		return "", err
	}
	if file == "" {
		file = plans.Name(place, idea, lang) + ".html"
	}
	var endings []string
	for _, f := range formats {
		if endings = append(endings, "."+f.ending); filepath.Ext(file) != "."+f.ending {
			continue
		}
		var page bytes.Buffer
		if err := f.write(&page, d); err != nil {
			return "", fmt.Errorf("write %s: %w", file, err)
		}
		return file, writeNew(file, page.Bytes())
	}
	return "", wrongUse("--out %s: its ending says the format: %s", file, strings.Join(endings, ", "))
}

// writeNew writes a file that is not there yet.
func writeNew(name string, content []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, os.ErrExist) {
		return wrongUse("%s is there already: name another file", name)
	}
	if err != nil {
		return kinded{err, ErrUse}
	}
	_, err = f.Write(content)
	return errors.Join(err, f.Close())
}

// Ideas are the business ideas that there are plan sheets of in a municipality.
func Ideas(ctx context.Context, cfg Config, municipality string) (t Table, err error) {
	open, err := openRelease(ctx, cfg)
	if err != nil {
		return t, err
	}
	defer open.Close()
	place, err := placeNamed(open, municipality)
	if err != nil {
		return t, err
	}
	t.Columns = []string{"idea", "sq", "en", "caution"}
	for _, p := range open.Plans(place.Code) {
		caution := ""
		if p.Caution {
			caution = "do not propose without the case manager"
		}
		t.Rows = append(t.Rows, []any{p.Idea, p.NameSq, p.NameEn, caution})
	}
	if len(t.Rows) == 0 {
		return t, nothing("the release has no plans of %s", place.NameEn)
	}
	return t, nil
}

// openRelease opens the open database of the last good run.
func openRelease(ctx context.Context, cfg Config) (*publish.Snapshot, error) {
	build, err := runs.Current(cfg.Data)
	if err != nil {
		return nil, err
	}
	file, err := build.File("open.duckdb")
	if err != nil {
		return nil, err
	}
	return publish.Open(ctx, file)
}

// placeNamed finds a municipality by its code or by its name in either language,
// written with or without ë and ç.
func placeNamed(open *publish.Snapshot, name string) (publish.Municipality, error) {
	for _, m := range open.Municipalities() {
		slug := publish.Slug(name)
		if m.Code == name || slug == publish.Slug(m.NameSq) || slug == publish.Slug(m.NameEn) {
			return m, nil
		}
	}
	return publish.Municipality{}, wrongUse("there is no municipality %q: write its code, 01 to 61, or its name", name)
}
