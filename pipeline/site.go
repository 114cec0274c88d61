package pipeline

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/zanat-al/zanat/pipeline/runs"
	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/site"
	"github.com/zanat-al/zanat/publish/site/boundary"
	"github.com/zanat-al/zanat/publish/site/serve"
)

// Site writes all pages of the current release into a folder, which it makes anew:
// the pages are written beside it and renamed in when all are there. A folder that
// holds anything but such pages is refused. It tells how many files were written.
func Site(ctx context.Context, cfg Config, out, boundaries string) (files int, err error) {
	beside := filepath.Clean(out) + ".new"
	if err := mayReplace(out); err != nil {
		return 0, err
	}
	release, err := openSite(ctx, cfg, boundaries)
	if err != nil {
		return 0, err
	}
	if err := os.RemoveAll(beside); err != nil {
		return 0, err
	}
	defer os.RemoveAll(beside)
	if files, err = writeSite(ctx, release, beside); err != nil {
		return 0, fmt.Errorf("write the site: %w", err)
	}
	return files, swap(beside, out)
}

// siteMark is the file by which a folder of pages is known.
const siteMark = "site.css"

// mayReplace says whether a folder is absent, empty, or one of pages.
func mayReplace(out string) error {
	entries, err := os.ReadDir(out)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return wrongUse("%w: --out names a folder", err)
	}
	_, err = os.Stat(filepath.Join(out, siteMark))
	if len(entries) > 0 && err != nil {
		return refused("%s holds other things than pages: name another folder, or empty it", out)
	}
	return nil
}

// writeSite writes pages, and copies what lies beside them.
func writeSite(ctx context.Context, r shown, dir string) (int, error) {
	put := func(name string, content []byte) error {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := errors.Join(ctx.Err(), os.MkdirAll(filepath.Dir(file), 0o755)); err != nil {
			return err
		}
		return os.WriteFile(file, content, 0o644)
	}
	err := r.Site.Write(put)
	for _, f := range r.files {
		if err == nil {
			var content []byte
			if content, err = os.ReadFile(r.path[f.Name]); err == nil {
				err = put(f.Name, content)
			}
		}
	}
	if err != nil {
		return 0, err
	}
	n := 0
	err = filepath.WalkDir(dir, func(_ string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			n++
		}
		return err
	})
	return n, err
}

// swap puts a folder in another's place.
func swap(beside, out string) error {
	old := filepath.Clean(out) + ".old"
	if err := os.RemoveAll(old); err != nil {
		return err
	}
	if err := os.Rename(out, old); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return errors.Join(os.Rename(beside, out), os.RemoveAll(old))
}

// Serve answers readers from the current release on an address until ctx ends, and
// turns to the next one when a run publishes it. It tells the address once it answers.
func Serve(ctx context.Context, cfg Config, address, boundaries string, told func(url string)) error {
	now, err := openSite(ctx, cfg, boundaries)
	if err != nil {
		return err
	}
	on, err := serve.Listen(ctx, address)
	if err != nil {
		return wrongUse("serve: %w: name a free address, for example --addr 127.0.0.1:8081", err)
	}
	told("http://" + on.Addr().String() + "/")
	server := serve.New(now.Release, func(err error) { cfg.Log.Error("serve", "error", err) })
	return server.Run(ctx, on, func(ctx context.Context) (*serve.Release, error) {
		build, err := filepath.EvalSymlinks(filepath.Join(cfg.Data, "current"))
		if err != nil || build == now.build {
			return nil, err
		}
		next, err := openSite(ctx, cfg, boundaries)
		if err != nil {
			return nil, err
		}
		now = next
		return &next.Release, nil
	})
}

// shown is a release as readers see it.
type shown struct {
	serve.Release
	build string            // the folder of its build
	files []site.File       // beside the pages
	path  map[string]string // where each lies
}

// openSite makes a site of the current release. The release is read whole: a later run
// may take its files away.
func openSite(ctx context.Context, cfg Config, boundaries string) (s shown, err error) {
	build, err := runs.Current(cfg.Data)
	if err != nil {
		return s, err
	}
	file, err := build.File("open.duckdb")
	if err != nil {
		return s, err
	}
	open, err := publish.Open(ctx, file)
	if err != nil {
		return s, err
	}
	defer open.Close()
	s.build = filepath.Dir(file)
	if s.files, s.path, err = beside(s.build); err != nil {
		return s, err
	}
	options := site.Options{Files: s.files}
	if boundaries != "" {
		if options.Outlines, err = readBoundaries(boundaries, open); err != nil {
			return s, err
		}
	}
	s.Site, err = site.New(open, options)
	s.Made = build.Record.Ended.Truncate(time.Second)
	s.Path = func(name string) (string, bool) { path, ok := s.path[name]; return path, ok }
	return s, err
}

// beside lists the files of a build that lie beside the pages: what is published but
// the page that stands alone, and the open database where it is not among that.
func beside(build string) (list []site.File, path map[string]string, err error) {
	path = map[string]string{}
	add := func(name, file string) error {
		info, err := os.Stat(file)
		if err == nil {
			list = append(list, site.File{Name: name, Size: info.Size()})
			path[name] = file
		}
		return err
	}
	published := filepath.Join(build, "published")
	err = filepath.WalkDir(published, func(file string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		name, err := filepath.Rel(published, file)
		if name = filepath.ToSlash(name); err != nil || !strings.Contains(name, "/") {
			return err
		}
		return add(name, file)
	})
	if _, there := path["data/open.duckdb"]; err == nil && !there {
		err = add("open.duckdb", filepath.Join(build, "open.duckdb"))
	}
	return list, path, err
}

// readBoundaries reads the user's own boundaries.
func readBoundaries(file string, open *publish.Snapshot) (*boundary.Map, error) {
	content, err := os.ReadFile(file)
	if err != nil {
		return nil, wrongUse("--boundaries: %w", err)
	}
	var places []boundary.Place
	for _, m := range open.Municipalities() {
		names := []string{m.NameSq, m.NameEn, m.GenitiveSq}
		places = append(places, boundary.Place{Code: m.Code, Names: names})
	}
	drawn, err := boundary.Read(filepath.Base(file), content, places)
	if err != nil {
		return nil, kinded{err, ErrUse}
	}
	return drawn, nil
}
