package server

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/sheet"
)

// older gets back the answers to questions that an older version of the form
// had and the current one has not. The tables of Central know the current
// version only: a question that was renamed is empty in all older submissions.
// The CSV export keeps deleted fields. It holds every column, so it is asked for
// only where answers would be lost, and nothing else of it is kept.
func (c *central) older(ctx context.Context, current []field) error {
	var lost []field
	for _, v := range c.versions[:min(len(c.versions), mostVersions)] {
		fields, err := c.fields(ctx, v)
		if errors.Is(err, Status(404)) {
			c.pull.Old = append(c.pull.Old, Note{"version " + v, "the server does not tell its questions: look whether some were renamed"})
			continue
		}
		if err != nil {
			return fmt.Errorf("the questions of version %s: %w", v, err)
		}
		for _, f := range fields {
			there := func(g field) bool { return g.path == f.path }
			if !slices.ContainsFunc(current, there) && !slices.ContainsFunc(lost, there) {
				lost = append(lost, f)
			}
		}
	}
	if lost = wanted(lost, c.pull); len(lost) == 0 {
		return nil
	}
	at := c.form.JoinPath("submissions.csv.zip")
	at.RawQuery = "attachments=false&deletedFields=true"
	var all []*sheet.Sheet
	page, err := c.ask(ctx, scrapers.Request{URL: at.String()})
	if err == nil {
		all, err = sheet.All("export.zip", page.Body)
	}
	if err != nil {
		return fmt.Errorf("older submissions answer questions that the form no longer has (%s),"+
			" and the CSV export that keeps them could not be had: %w", list(lost), err)
	}
	for _, f := range lost {
		n := c.restore(all, f)
		c.pull.Old = append(c.pull.Old, Note{f.name(), fmt.Sprintf("no longer in the form; %d answers are from the CSV export", n)})
	}
	return nil
}

func list(fields []field) string {
	var names []string
	for _, f := range fields {
		names = append(names, f.name())
	}
	return strings.Join(names, ", ")
}

// restore reads the answers to one question from the export.
func (c *central) restore(all []*sheet.Sheet, f field) (n int) {
	repeat := f.repeat[strings.LastIndexByte(f.repeat, 0)+1:]
	column := strings.ReplaceAll(strings.TrimPrefix(strings.TrimPrefix(f.path, repeat), "/"), "/", "-")
	for _, s := range all {
		at, key, up := s.Column(column), s.Column("KEY"), s.Column("PARENT_KEY")
		if at < 0 || key < 0 || (up >= 0) != (repeat != "") {
			continue
		}
		for _, r := range s.Rows {
			submission, prefix := r.Cells[key], ""
			if up >= 0 {
				submission, prefix = within(r.Cells[key])
			}
			row := c.rows[submission]
			if row == nil || strings.TrimSpace(r.Cells[at]) == "" || up >= 0 && !strings.HasSuffix(repeatOf(prefix), last(repeat)) {
				continue
			}
			before := len(row.Questions)
			row.set(prefix+f.name(), strings.TrimSpace(r.Cells[at]))
			n += len(row.Questions) - before
		}
	}
	return n
}

// within reads the key of a row of a repeat: uuid:1/b/occ[2] is occ[2]/ of uuid:1.
func within(key string) (submission, prefix string) {
	parts := strings.Split(key, "/")
	for _, p := range parts[1:] {
		if strings.HasSuffix(p, "]") {
			prefix += p + "/"
		}
	}
	return parts[0], prefix
}

// repeatOf is the repeat of a prefix, without its number: occ of occ[2]/.
func repeatOf(prefix string) string {
	name := last(strings.TrimSuffix(prefix, "/"))
	if i := strings.IndexByte(name, '['); i >= 0 {
		return name[:i]
	}
	return name
}

func last(path string) string { return path[strings.LastIndexByte(path, '/')+1:] }
