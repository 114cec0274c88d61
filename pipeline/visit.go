package pipeline

import (
	"context"
	"path/filepath"
	"time"

	"github.com/zanat-al/zanat/pipeline/runs"
	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/boards"
	"github.com/zanat-al/zanat/scrapers/fetch"
)

func archiveDir(cfg Config) string { return filepath.Join(cfg.Data, "archive") }

// visit asks every source for its pages; each page is kept before it is read.
// A source that fails is named and the others go on: a failed crawl is missing,
// never low demand.
func (w *work) visit(ctx context.Context) error {
	for _, s := range w.cfg.Sources {
		if err := w.visitOne(ctx, s); err != nil {
			return err
		}
	}
	return nil
}

func (w *work) visitOne(ctx context.Context, s Source) error {
	board, _ := boards.Find(s.Board) // ReadConfig has looked
	if s.Least > 0 {
		board.Least = s.Least
	}
	var outcome fetch.Outcome
	err := w.cfg.permitted(ctx, s)
	if err == nil { // else nobody is asked: missing, never zero
		outcome, err = w.visitor(s).Visit(ctx, s.Name, board, s.Start, w.archive.Put)
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	note := runs.Source{Name: s.Name, Pages: outcome.Pages, Rows: outcome.Ads}
	if err != nil {
		note.Failed = err.Error()
		w.failed = append(w.failed, s.Name)
		w.cfg.Log.Warn("source failed", "source", s.Name, "error", err)
	}
	w.run.Record.Sources = append(w.run.Record.Sources, note)
	var missing []runs.Refusal
	for _, f := range outcome.Failures {
		missing = append(missing, runs.Refusal{Stage: "visit " + s.Name, Key: f.URL, Reason: f.Reason})
	}
	return w.count("visit "+s.Name, outcome.Pages+len(missing), outcome.Ads, missing...)
}

// visitor asks the pages of one source. All visitors of a run share what they
// know of the hosts, so two sources of one host are one visitor to it.
func (w *work) visitor(s Source) *fetch.Visitor {
	return &fetch.Visitor{
		Agent:        "Zanat/" + Version + " (+" + w.cfg.Contact + ")",
		Pace:         s.Pace,
		AllowPrivate: w.cfg.AllowPrivate,
		Stand:        w.cfg.Stand,
		Now:          w.cfg.Now,
		Log:          w.cfg.Log,
		Hosts:        &w.hosts,
		Have:         w.have,
		Last:         w.last,
	}
}

// last finds the page as it was, so that a board need only say "not modified".
func (w *work) last(source string, r scrapers.Request) (scrapers.Page, bool) {
	p, err := w.archive.Find(source, r, time.Time{})
	return p, err == nil
}

// have finds a page that a visit cut short has kept already.
func (w *work) have(source string, r scrapers.Request) (scrapers.Page, bool) {
	p, err := w.archive.Find(source, r, w.run.Since)
	return p, err == nil
}
