package pipeline

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/zanat-al/zanat/pipeline/health"
	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/boards"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// Listed are the ads that were collected from visited sources, all of them when
// none is named: one row an ad, in its source's own words, when it was first and
// last seen, and by which day it had ended. It visits nothing.
func Listed(ctx context.Context, cfg Config, names []string) (t Table, err error) {
	visits, err := visitsOf(cfg)
	if err != nil {
		return t, err
	}
	if err := cfg.known(names, health.Sources(visits)); err != nil {
		return t, err
	}
	kept, err := lookAt(cfg)
	if err != nil {
		return t, err
	}
	t.Columns = []string{"key", "url", "title", "source", "first_seen", "last_seen", "ended", "sightings"}
	if kept == nil {
		return t, nil
	}
	all, seen := collected{key: cfg.EmployerKey}, sightings(visits)
	for _, e := range believed(kept.Entries(), visits) {
		_, board := boards.Find(e.Board) // not a file or a survey
		if !board || len(names) > 0 && !slices.Contains(names, e.Source) {
			continue
		}
		page, err := kept.Read(e)
		if err := errors.Join(err, ctx.Err()); err != nil {
			return t, err
		}
		before := len(all.ads)
		if err := all.read(page); err != nil {
			cfg.Log.Info("a page cannot be read", "source", e.Source, "url", e.URL, "reason", err)
		}
		seen.note(page, all.ads[before:])
	}
	for _, a := range seen.end(scrapers.Merge(all.ads)) {
		t.Rows = append(t.Rows, []any{a.Key, a.URL, a.Title, a.Source, at(a.FirstSeen), at(a.LastSeen), day(a.Ended), a.Sightings})
	}
	return t, nil
}

// at is a time as a cell.
func at(t tables.Time) any { return t.Time().UTC().Format(time.RFC3339) }
