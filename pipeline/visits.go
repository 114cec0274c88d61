package pipeline

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/zanat-al/zanat/pipeline/health"
	"github.com/zanat-al/zanat/pipeline/runs"
	"github.com/zanat-al/zanat/scrapers/archive"
	"github.com/zanat-al/zanat/scrapers/fetch"
)

// visit asks every source for its pages, or lets a fresh visit stand. A source
// that is not healthy is named and the others go on: what it did not show is
// missing, never low demand.
func (w *work) visit(ctx context.Context) error {
	all, err := w.visits.all(ctx, w.cfg.Sources)
	if err != nil {
		return err
	}
	for i, s := range w.cfg.Sources {
		v := all[i]
		w.run.Record.Sources = append(w.run.Record.Sources, v.source())
		if v.Verdict != health.Healthy {
			w.failed = append(w.failed, s.Name)
		}
		var lost []runs.Refusal
		for _, f := range v.failures {
			lost = append(lost, runs.Refusal{Stage: "visit " + s.Name, Key: f.URL, Reason: reasonOf(f)})
		}
		if err := w.count("visit "+s.Name, v.Pages+len(lost), v.Ads, lost...); err != nil {
			return err
		}
	}
	return nil
}

func reasonOf(f fetch.Failure) string { return f.Kind + ": " + f.Reason }

// believed are the pages that may be counted: those of files, and those of
// visits that ended and were believed. A page of a visit that the ledger does
// not know was kept before there was one.
func believed(entries []archive.Entry, visits []health.Visit) []archive.Entry {
	hidden := map[string]bool{}
	for _, v := range visits {
		hidden[v.ID] = !v.Counted()
	}
	return slices.DeleteFunc(entries, func(e archive.Entry) bool { return hidden[e.Visit] })
}

// verdictLines tell, for the inputs of a run, what was thought of each visit.
func verdictLines(visits []health.Visit) (lines []string) {
	for _, v := range visits {
		lines = append(lines, strings.Join([]string{"visit", v.ID, v.Source, v.Board,
			v.Started.Format(time.RFC3339), v.Ended.Format(time.RFC3339), v.Verdict, v.Reason}, "\t"))
	}
	return lines
}

// unwell are the sources whose last visit in the window was not healthy.
func unwell(visits []health.Visit, since time.Time) (names []string) {
	for _, source := range health.Sources(visits) {
		var last health.Visit
		for _, v := range health.Of(visits, source) {
			if !v.Open() {
				last = v
			}
		}
		if last.Verdict != "" && last.Verdict != health.Healthy && last.Ended.After(since) {
			names = append(names, source)
		}
	}
	return names
}
