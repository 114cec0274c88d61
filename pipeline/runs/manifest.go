package runs

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
)

const manifestName = "manifest.json"

// ErrNoBuild says that no run has ended well in this data folder yet.
var ErrNoBuild = errors.New("no run has ended well here yet: zanat run makes the first")

// Build is a sealed build, opened to read.
type Build struct {
	Record Record
	dir    string
	sums   map[string]string
}

// Current opens the last build that ended well. ErrNoBuild when there is none.
func Current(data string) (*Build, error) {
	dir, err := filepath.EvalSymlinks(filepath.Join(data, "current"))
	if errors.Is(err, os.ErrNotExist) {
		return nil, ErrNoBuild
	}
	if err != nil {
		return nil, err
	}
	b := &Build{dir: dir, sums: map[string]string{}}
	if err := readJSON(filepath.Join(dir, manifestName), &b.sums); err != nil {
		return nil, err
	}
	file, err := b.File("run.json")
	if err != nil {
		return nil, err
	}
	return b, readJSON(file, &b.Record)
}

// File is the path of a file of the build, after its sum was checked: DuckDB
// reads a Parquet file with a flipped bit as a wrong number, without an error.
func (b *Build) File(name string) (string, error) {
	want, ok := b.sums[name]
	if !ok {
		return "", fmt.Errorf("%s: not in the manifest of %s: %w", name, b.dir, os.ErrNotExist)
	}
	file := filepath.Join(b.dir, filepath.FromSlash(name))
	got, err := Sum(file)
	if err != nil {
		return "", err
	}
	if got != want {
		return "", fmt.Errorf("%s: SHA-256 is %s, the manifest says %s: the file was changed or damaged; zanat run makes it anew", file, got, want)
	}
	return file, nil
}

// Verify checks every file of the build, and that no file was added.
func (b *Build) Verify() error {
	found, err := sums(b.dir)
	if err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(found)) {
		if _, ok := b.sums[name]; !ok {
			err = errors.Join(err, fmt.Errorf("%s: not in the manifest", name))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(b.sums)) {
		_, bad := b.File(name)
		err = errors.Join(err, bad)
	}
	return err
}

// Files is how many files the manifest lists.
func (b *Build) Files() int { return len(b.sums) }

// Sum is the SHA-256 of a file, in hex.
func Sum(file string) (string, error) {
	f, err := os.Open(file)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// writeManifest lists every file of a build with its sum, after all of them
// are on the disk. It is the last file of a build: without it there is none.
func writeManifest(dir string) error {
	if err := syncTree(dir); err != nil {
		return err
	}
	found, err := sums(dir)
	if err != nil {
		return err
	}
	err = writeJSON(filepath.Join(dir, manifestName), found)
	return errors.Join(err, syncDir(dir), syncDir(filepath.Dir(dir)))
}

// sums are the SHA-256 of every file below dir but the manifest itself.
func sums(dir string) (map[string]string, error) {
	found := map[string]string{}
	err := filepath.WalkDir(dir, func(file string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		name, err := filepath.Rel(dir, file)
		if err != nil || name == manifestName {
			return err
		}
		found[filepath.ToSlash(name)], err = Sum(file)
		return err
	})
	return found, err
}

func readJSON(file string, v any) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(text, v); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return nil
}
