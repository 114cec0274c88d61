package dataset

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Sums is the name of the list of digests, as sha256sum -c reads it.
const Sums = "SHA256SUMS"

// file is what is told of a file of the folder.
type file struct {
	SHA256 string
	Bytes  int64
}

// filesIn looks at every file of a folder.
func filesIn(dir string) (map[string]file, error) {
	all := map[string]file{}
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		short, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		all[filepath.ToSlash(short)], err = look(name)
		return err
	})
	return all, err
}

func look(name string) (f file, err error) {
	in, err := os.Open(name)
	if err != nil {
		return f, err
	}
	defer func() { err = errors.Join(err, in.Close()) }()
	h := sha256.New()
	f.Bytes, err = io.Copy(h, in)
	f.SHA256 = hex.EncodeToString(h.Sum(nil))
	return f, err
}

// sums lists the digests of all files but the list's own.
func sums(all map[string]file) string {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(all)) {
		if name != Sums {
			fmt.Fprintf(&b, "%s  %s\n", all[name].SHA256, name)
		}
	}
	return b.String()
}

// Check looks whether a folder's files are those of its list, all of them and no
// others.
func Check(dir string) error {
	want, err := os.ReadFile(filepath.Join(dir, Sums))
	if err != nil {
		return err
	}
	all, err := filesIn(dir)
	if err != nil {
		return err
	}
	for _, line := range lines(string(want)) {
		sum, name, _ := strings.Cut(line, "  ")
		if f, ok := all[name]; !ok {
			return fmt.Errorf("%s: %s is not there: take the release again", dir, name)
		} else if f.SHA256 != sum {
			return fmt.Errorf("%s: %s is not what was published: its digest differs from %s; "+
				"take the release again", dir, name, Sums)
		}
	}
	if n := len(lines(string(want))); n != len(all)-1 {
		return fmt.Errorf("%s: %d files, %s lists %d", dir, len(all)-1, Sums, n)
	}
	return nil
}

func lines(text string) []string {
	return strings.Split(strings.TrimSuffix(text, "\n"), "\n")
}
