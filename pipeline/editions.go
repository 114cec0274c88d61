package pipeline

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/pipeline/runs"
	"github.com/zanat-al/zanat/publish/dataset"
)

// editionsDir holds one folder for each release that readers ever got.
func editionsDir(cfg Config) string { return filepath.Join(cfg.Data, "releases") }

// data writes the data set. A release that was published before is published again
// byte for byte: under one id nothing ever changes.
func (w *work) data(ctx context.Context) error {
	dir := w.run.Path("published/data")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	if err := dataset.Write(ctx, w.open, dir); err != nil {
		return err
	}
	kept := filepath.Join(editionsDir(w.cfg), w.open.Release().ID)
	if _, err := os.Stat(kept); errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err := errors.Join(dataset.Check(kept), dataset.Same(kept, dir)); err != nil {
		return err
	}
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	return dataset.Keep(kept, dir)
}

// keepEdition puts the release where it stays for good, before readers get it.
func (w *work) keepEdition() error {
	if w.told.ID == "" {
		return nil
	}
	to := filepath.Join(editionsDir(w.cfg), w.told.ID)
	if _, err := os.Stat(to); err == nil {
		return nil
	}
	if err := os.MkdirAll(editionsDir(w.cfg), 0o700); err != nil {
		return err
	}
	return dataset.Keep(w.run.Path("published/data"), to)
}

// Editions are the ids of the releases that are kept, oldest first.
func Editions(cfg Config) (ids []string, err error) {
	entries, err := os.ReadDir(editionsDir(cfg))
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	for _, e := range entries {
		if e.IsDir() && !strings.HasSuffix(e.Name(), ".new") {
			ids = append(ids, e.Name())
		}
	}
	slices.Sort(ids)
	return ids, err
}

// editionFile is the database of a release.
func editionFile(cfg Config, name string) (string, error) {
	if name == "current" {
		build, err := runs.Current(cfg.Data)
		if err != nil {
			return "", err
		}
		return build.File("open.duckdb")
	}
	if info, err := os.Stat(name); err == nil {
		if info.IsDir() {
			name = filepath.Join(name, dataset.Database)
		}
		return name, nil
	}
	ids, err := Editions(cfg)
	if err != nil {
		return "", err
	}
	var found []string
	for _, id := range ids {
		if strings.HasPrefix(id, name) {
			found = append(found, id)
		}
	}
	switch len(found) {
	case 1:
		return filepath.Join(editionsDir(cfg), found[0], dataset.Database), nil
	case 0:
		return "", nothing("no release %q in %s; it has: %s", name, editionsDir(cfg), orNone(ids))
	}
	all := strings.Join(found, ", ")
	return "", wrongUse("%q is the beginning of %d releases: %s", name, len(found), all)
}

func orNone(ids []string) string {
	if len(ids) == 0 {
		return "none"
	}
	return strings.Join(ids, ", ")
}

// verifyEditions looks whether every kept release is what was published.
func verifyEditions(_ context.Context, cfg Config, _ *runs.Build) Verified {
	v := Verified{What: "releases"}
	ids, err := Editions(cfg)
	v.Err = err
	for _, id := range ids {
		v.Err = errors.Join(v.Err, dataset.Check(filepath.Join(editionsDir(cfg), id)))
	}
	v.Says = fmt.Sprintf("%d kept, every file is as published", len(ids))
	return v
}
