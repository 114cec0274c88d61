package pipeline

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"io/fs"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/archive"
	"github.com/zanat-al/zanat/transforms/taxonomy"
)

// addedESCO is the page of the ESCO that the user added last; nil when there is none.
func addedESCO(kept *archive.Archive) (*scrapers.Page, error) {
	if kept == nil {
		return nil, nil
	}
	var last *archive.Entry
	for _, e := range kept.Entries() {
		if e.Board == taxonomyFile {
			last = &e
		}
	}
	if last == nil {
		return nil, nil
	}
	page, err := kept.Read(*last)
	return &page, err
}

func unzipped(p scrapers.Page) (taxonomy.Taxonomy, error) {
	z, err := zip.NewReader(bytes.NewReader(p.Body), int64(len(p.Body)))
	if err != nil {
		return taxonomy.Taxonomy{}, fmt.Errorf("is no zip of ESCO's CSV files: %w; give the official CSV download as it came, or a folder of its files", err)
	}
	return taxonomy.Read(z)
}

// zipped packs a folder's CSV files, in the order of their names and without
// their dates, so that the same folder has the same bytes.
func zipped(folder fs.FS) ([]byte, error) {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	files, err := fs.Glob(folder, "*.csv*")
	if err != nil {
		return nil, err
	}
	for _, name := range files {
		if err := pack(z, folder, name); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func pack(z *zip.Writer, folder fs.FS, name string) error {
	in, err := folder.Open(name)
	if err != nil {
		return err
	}
	defer in.Close()
	to, err := z.Create(name)
	if err != nil {
		return err
	}
	_, err = io.Copy(to, in)
	return err
}
