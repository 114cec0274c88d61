package dataset

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
)

// describe writes what is told of the data: for machines, for people, and last the
// digests of everything.
func (e edition) describe(dir string) error {
	for _, f := range []struct {
		name string
		make func() ([]byte, error)
	}{
		{"datapackage.json", func() ([]byte, error) { return pretty(e.dataPackage()) }},
		{"croissant.json", func() ([]byte, error) { return pretty(e.croissant()) }},
		{"dcat.jsonld", func() ([]byte, error) { return pretty(e.dcat()) }},
		{"codebook.csv", e.codebookTable},
		{"codebook.sq.html", func() ([]byte, error) { return e.codebook("sq") }},
		{"codebook.en.html", func() ([]byte, error) { return e.codebook("en") }},
		{"CITATION.cff", func() ([]byte, error) { return e.plain("CITATION.cff.tmpl") }},
		{"README.md", func() ([]byte, error) { return e.plain("README.md.tmpl") }},
		{Sums, func() ([]byte, error) { return sumsOf(dir) }},
	} {
		content, err := f.make()
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, f.name), content, 0o644); err != nil {
			return err
		}
	}
	return nil
}

func sumsOf(dir string) ([]byte, error) {
	all, err := filesIn(dir)
	return []byte(sums(all)), err
}

func pretty(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(v)
	return b.Bytes(), err
}
