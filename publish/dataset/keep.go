package dataset

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// ErrOther is returned for a release that was kept under the same id with other
// contents: an id is never given twice.
var ErrOther = errors.New("the release was published before with other contents")

// Same looks whether two folders tell the same. Their tables must be equal, but for
// the one that names the run; words about them may have been bettered since.
func Same(kept, now string) error {
	before, err := filesIn(kept)
	if err != nil {
		return err
	}
	after, err := filesIn(now)
	if err != nil {
		return err
	}
	names := map[string]bool{}
	for _, files := range []map[string]file{before, after} {
		for name := range files {
			names[name] = strings.HasPrefix(name, "csv/") && name != csvOf("release")
		}
	}
	for _, name := range slices.Sorted(maps.Keys(names)) {
		if names[name] && before[name] != after[name] {
			return fmt.Errorf("%s: %s differs: %w", kept, name, ErrOther)
		}
	}
	return nil
}

// Keep gives a folder's files a second home, which must not be there yet. It takes its
// name when it is whole and on the disk. From then on the files are read-only.
func Keep(from, to string) error {
	beside := to + ".new"
	if err := os.RemoveAll(beside); err != nil {
		return err
	}
	all, err := filesIn(from)
	if err != nil {
		return err
	}
	dirs := map[string]bool{}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		file := filepath.Join(beside, name)
		dirs[filepath.Dir(file)] = true
		if err := keepFile(filepath.Join(from, name), file); err != nil {
			return err
		}
	}
	for _, dir := range slices.Sorted(maps.Keys(dirs)) {
		if err := toDisk(dir); err != nil {
			return err
		}
	}
	if err := os.Rename(beside, to); err != nil {
		return err
	}
	return toDisk(filepath.Dir(to))
}

// keepFile gives a file a second name, for reading only.
func keepFile(from, to string) error {
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	if err := share(from, to); err != nil {
		return err
	}
	return errors.Join(os.Chmod(to, 0o444), toDisk(to))
}

// toDisk waits until a file or a folder is on the disk.
func toDisk(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
