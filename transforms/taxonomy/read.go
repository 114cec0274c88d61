package taxonomy

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"sort"
	"strings"
	"sync"
)

//go:embed core/*.csv
var embedded embed.FS

// Load reads a vocabulary that is compiled in: "core".
func Load(name string) (Taxonomy, error) {
	sub, err := fs.Sub(embedded, name)
	if err == nil {
		_, err = fs.Stat(sub, phrasesFile)
	}
	if err != nil {
		return Taxonomy{}, fmt.Errorf("load taxonomy %q: only \"core\" is compiled in; read others with Read", name)
	}
	t, err := Read(sub)
	if err != nil {
		return Taxonomy{}, fmt.Errorf("load taxonomy %q: %w", name, err)
	}
	return t, nil
}

// Read reads a vocabulary from a folder or an opened zip, in one of three
// forms: the core's own (phrases.csv, skills.csv …), the official ESCO download
// (skills_en.csv, occupations_en.csv …) or ESCO in plain columns
// (skills.csv.gz, occupations.csv.gz, isco08_groups.csv.gz). Files may lie in a
// folder inside and may be gzipped. Errors name file, line and mend.
func Read(fsys fs.FS) (Taxonomy, error) {
	files, err := collect(fsys)
	if err != nil {
		return Taxonomy{}, fmt.Errorf("read taxonomy: %w", err)
	}
	t := Taxonomy{Hash: digest(files)}
	switch {
	case files[phrasesFile] != nil:
		err = readOwn(files, &t)
	case find(files, "skills_") != "":
		err = readESCO(files, official, &t)
	case files["skills.csv"] != nil:
		err = readESCO(files, plain, &t)
	default:
		err = fmt.Errorf("no skills_en.csv, skills.csv or %s among its files: "+
			"give the folder or zip of ESCO's CSV download", phrasesFile)
	}
	if err != nil {
		return Taxonomy{}, fmt.Errorf("read taxonomy: %w", err)
	}
	t.sort()
	return t, nil
}

// wanted are the files that are read, without what names language and packing.
var wanted = []string{
	phrasesFile, classesFile, versionFile, "skills", "occupations",
	"ISCOGroups", "isco08_groups", "languageSkillsCollection", "skill_collections",
}

// collect takes the wanted files out of a tree, by their base names.
func collect(fsys fs.FS) (map[string][]byte, error) {
	names := map[string]string{} // base name -> name
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		base := strings.TrimSuffix(path.Base(name), ".gz")
		stem, isCSV := strings.CutSuffix(base, ".csv")
		if !isCSV || !slices.ContainsFunc(wanted, func(w string) bool {
			w = strings.TrimSuffix(w, ".csv")
			return stem == w || strings.HasPrefix(stem, w+"_") && len(stem) == len(w)+3
		}) {
			return nil
		}
		if _, twice := names[base]; twice {
			return fmt.Errorf("%s: there are two files of this name; keep one", name)
		}
		names[base] = name
		return nil
	})
	if err != nil {
		return nil, err
	}
	return unpackAll(fsys, names)
}

// unpackAll reads files side by side. Of several errors the first by name is
// told.
func unpackAll(fsys fs.FS, names map[string]string) (map[string][]byte, error) {
	bases := slices.Sorted(maps.Keys(names))
	bodies, errs := make([][]byte, len(bases)), make([]error, len(bases))
	var wait sync.WaitGroup
	for i, base := range bases {
		wait.Go(func() { bodies[i], errs[i] = unpack(fsys, names[base]) })
	}
	wait.Wait()
	out := map[string][]byte{}
	for i, base := range bases {
		if errs[i] != nil {
			return nil, fmt.Errorf("%s: %w", names[base], errs[i])
		}
		out[base] = bodies[i]
	}
	return out, nil
}

// find gives the first file, by name, that begins with prefix.
func find(files map[string][]byte, prefix string) string {
	var names []string
	for name := range files {
		if strings.HasPrefix(name, prefix) {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return ""
	}
	sort.Strings(names)
	return names[0]
}

// digest is the SHA-256 over names and bytes, in the order of the names.
func digest(files map[string][]byte) string {
	names := make([]string, 0, len(files))
	for name := range files {
		names = append(names, name)
	}
	sort.Strings(names)
	h := sha256.New()
	for _, name := range names {
		fmt.Fprintf(h, "%s\x00%d\x00", name, len(files[name]))
		h.Write(files[name])
	}
	return hex.EncodeToString(h.Sum(nil))
}
