package pipeline

import (
	"context"
	_ "embed"
	"fmt"
	"strings"

	"github.com/zanat-al/zanat/pipeline/runs"
	"github.com/zanat-al/zanat/warehouse"
)

//go:embed checks.sql
var checksSQL string

//go:embed checks_release.sql
var checksReleaseSQL string

// Shares of the ads above which a run warns that much of them could not be read.
const (
	mostUnplaced  = .5
	mostUncoded   = .5
	mostUnparsed  = .5 // of those that state a pay
	mostOffMargin = 1e-6
)

// checked is a figure of checks.sql, which must be 0.
type checked struct {
	Name  string  `col:"name"`
	Value float64 `col:"value"`
	About string  `col:"about"`
}

// check holds the analyses against the identities of methods §16 and notes them in
// the record; ErrGate with the names of those that are broken. What of the ads could
// not be read is noted, too, and warned of.
func (w *work) check(ctx context.Context) error {
	rows, err := warehouse.Query[checked](ctx, w.db, checksSQL)
	if err != nil {
		return fmt.Errorf("checks: %w", err)
	}
	var checks []runs.Check
	for _, c := range rows {
		checks = append(checks, runs.Check{Name: c.Name, Value: c.Value, OK: c.Value == 0, About: c.About})
	}
	if s := w.run.Record.Survey; s.Weighted > 0 {
		checks = append(checks, runs.Check{Name: "weights make the margins", Value: s.Off, OK: s.Off <= mostOffMargin,
			About: "largest share by which they miss one; raked " + s.Raked})
	}
	if err := w.hold(checks); err != nil {
		return err
	}
	w.warn(unread(w.run.Record.Quality))
	if w.cfg.Sensitivity {
		return w.sensitivity(ctx)
	}
	return nil
}

// hold notes checks; one that does not hold means that no release is made.
func (w *work) hold(checks []runs.Check) error {
	w.run.Record.Checks = append(w.run.Record.Checks, checks...)
	var broken []string
	for _, c := range checks {
		if !c.OK {
			broken = append(broken, fmt.Sprintf("%s: %g %s", c.Name, c.Value, c.About))
		}
	}
	if len(broken) == 0 {
		return nil
	}
	return kinded{fmt.Errorf("a check does not hold: %s", strings.Join(broken, "; ")), ErrGate}
}

// warn notes checks that end no run.
func (w *work) warn(checks []runs.Check) {
	w.run.Record.Checks = append(w.run.Record.Checks, checks...)
	for _, c := range checks {
		if !c.OK {
			words := fmt.Sprintf("%s: %.0f %% of the ads", c.Name, 100*c.Value)
			w.run.Record.Warnings = append(w.run.Record.Warnings, words)
			w.cfg.Progress("warning: " + words)
		}
	}
}

// unread are the shares of ads of which something could not be read.
func unread(q runs.Quality) []runs.Check {
	share := func(part, whole int64) float64 {
		if whole == 0 {
			return 0
		}
		return float64(part) / float64(whole)
	}
	unplaced := share(q.Ads-q.Municipality-q.CountyOnly-q.Abroad, q.Ads)
	uncoded, unparsed := share(q.Ads-q.Occupation, q.Ads), share(q.PayAmbiguous, q.Pay+q.PayAmbiguous)
	return []runs.Check{
		{Name: "ads unplaced", Value: unplaced, OK: unplaced <= mostUnplaced, About: "share that names no county and no place abroad"},
		{Name: "ads uncoded", Value: uncoded, OK: uncoded <= mostUncoded, About: "share whose occupation is not sure"},
		{Name: "pay not read", Value: unparsed, OK: unparsed <= mostUnparsed, About: "share of stated pay that may be old or new lek"},
	}
}

// checkRelease holds the release against methods §16: no number without what it stands
// on. release.Write has refused a release that leaks; the audit's log is the record's
// withheld.
func (w *work) checkRelease(ctx context.Context) error {
	db, err := warehouse.Open(ctx, w.run.Path("open.duckdb"))
	if err != nil {
		return err
	}
	defer db.Close()
	type figure struct {
		Value float64 `col:"value"`
	}
	bare, err := warehouse.Query[figure](ctx, db, checksReleaseSQL)
	if err != nil {
		return fmt.Errorf("checks: %w", err)
	}
	return w.hold([]runs.Check{
		{Name: "numbers with n and grade", Value: bare[0].Value, OK: bare[0].Value == 0,
			About: "numbers told without a grade or an n"},
	})
}
