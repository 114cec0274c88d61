package pipeline

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/document/docx"
	"github.com/zanat-al/zanat/publish/document/html"
	"github.com/zanat-al/zanat/publish/document/pdf"
	"github.com/zanat-al/zanat/publish/document/xlsx"
	"github.com/zanat-al/zanat/publish/site"
)

// formats are the forms that every document is written in, by the ending of the file.
var formats = []struct {
	ending string
	write  func(io.Writer, document.Document) error
}{
	{"html", html.Write},
	{"pdf", pdf.Write},
	{"docx", docx.Write},
	{"xlsx", xlsx.Write},
}

// paper is a document to be written, in a folder of published/, without ending.
type paper struct {
	name   string
	write  func(context.Context, *publish.Snapshot) (document.Document, error)
	except string   // the ending of a format that it is not written in
	only   []string // the endings wanted; empty for all
}

// knownFormats errs on an ending that is no format's.
func knownFormats(endings []string) error {
	for _, e := range endings {
		if !slices.Contains(paper{}.endings(), e) {
			return wrongUse("ZANAT_FORMATS: no format %q; there are %s", e, strings.Join(paper{}.endings(), ", "))
		}
	}
	return nil
}

// products writes what people read. They see the open database only.
func (w *work) products(ctx context.Context) (err error) {
	if w.open, err = publish.Open(ctx, w.run.Path("open.duckdb")); err != nil {
		return err
	}
	if err := knownFormats(w.cfg.Formats); err != nil {
		return err
	}
	written, err := w.papers(ctx, papers(w.open, w.cfg.Formats))
	if err != nil {
		return err
	}
	_, err = site.Write(ctx, w.open, func(name string, content []byte) error {
		written++
		return os.WriteFile(w.run.Path(path.Join("published", name)), content, 0o644)
	})
	if err := errors.Join(err, w.data(ctx)); err != nil {
		return err
	}
	return w.count("products", written, written)
}

// papers writes each document in every format, as many at once as there are cores,
// and returns the number of files. Errors come in the order of the list, so that two
// runs fail alike.
func (w *work) papers(ctx context.Context, list []paper) (files int, err error) {
	for _, p := range list {
		if err := os.MkdirAll(w.run.Path("published/"+path.Dir(p.name)), 0o755); err != nil {
			return 0, err
		}
	}
	queue, errs := make(chan int), make([]error, len(list))
	var all sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		all.Go(func() {
			var page bytes.Buffer
			for i := range queue {
				errs[i] = w.paper(ctx, list[i], &page)
			}
		})
	}
	for i := range list {
		queue <- i
	}
	close(queue)
	all.Wait()
	for _, p := range list {
		files += len(p.endings())
	}
	return files, errors.Join(errs...)
}

// paper makes a document once and writes it in each of its formats.
func (w *work) paper(ctx context.Context, p paper, page *bytes.Buffer) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	d, err := p.write(ctx, w.open)
	if err != nil {
		return err
	}
	for _, f := range formats {
		if !slices.Contains(p.endings(), f.ending) {
			continue
		}
		name := w.run.Path("published/" + p.name + "." + f.ending)
		page.Reset()
		if err := f.write(page, d); err != nil {
			return fmt.Errorf("write %s: %w", path.Base(name), err)
		}
		if err := os.WriteFile(name, page.Bytes(), 0o644); err != nil {
			return err
		}
	}
	return nil
}
