// Package pipeline tells the whole story: it visits the sources, keeps what
// they said, runs the stages, fills the warehouse, asks the analyses, and lets
// through the gate what readers may have. It is the only package that knows all
// the others; each step is one call into one of them.
package pipeline

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime/debug"
	"time"

	"github.com/zanat-al/zanat/analysis/change"
	"github.com/zanat-al/zanat/analysis/demand"
	"github.com/zanat-al/zanat/analysis/gaps"
	"github.com/zanat-al/zanat/analysis/plans"
	"github.com/zanat-al/zanat/analysis/priorities"
	"github.com/zanat-al/zanat/analysis/seasons"
	"github.com/zanat-al/zanat/analysis/skills"
	"github.com/zanat-al/zanat/analysis/survey"

	"github.com/zanat-al/zanat/pipeline/runs"
	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/release"
	"github.com/zanat-al/zanat/scrapers/archive"
	"github.com/zanat-al/zanat/transforms/answers"
	"github.com/zanat-al/zanat/transforms/duplicates"
	"github.com/zanat-al/zanat/transforms/lexicon"
	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// work is one run under way: what the steps hand to each other.
type work struct {
	cfg     Config
	run     *runs.Run
	archive *archive.Archive
	visits  *visiting
	lexicon *lexicon.Lexicon
	alike   *duplicates.Ads // ads to compare, and where their words lie
	store   *heap
	db      *warehouse.DB
	model   *demand.Model
	open    *publish.Snapshot
	told    release.Told
	failed  []string // sources that could not be visited
}

// step is one line of the story.
type step struct {
	name string
	do   func(*work, context.Context) error
}

// story is a whole run, in order.
var story = []step{
	{"visit", (*work).visit},         // boards -> archive
	{"collect", (*work).collect},     // archive -> collected
	{"ads", (*work).normalise},       // collected -> ad, ad_skill, ad_flag
	{"duplicates", (*work).group},    // ad -> edge -> notice
	{"answers", (*work).readAnswers}, // answer_raw -> answer
	{"reference", (*work).reference}, // places, taxonomy, courses
	{"warehouse", (*work).fill},      // Parquet -> DuckDB, checks, marts
	{"analysis", (*work).analyse},    // marts -> cell, priority, verdict
	{"release", (*work).release},     // the gate: open.duckdb
	{"products", (*work).products},   // briefs and the map
}

// Run makes one full run and returns its record. ErrSome when some sources
// failed and the others landed: the record and the products are there all the
// same. Any other error leaves the last good answer in place.
func Run(ctx context.Context, cfg Config) (*runs.Record, error) {
	start, asOf := cfg.window()
	if today := tables.Day(cfg.Now().In(tirana)); asOf > today {
		return nil, wrongUse("--as-of %s is in the future; today is %s", asOf, today)
	}
	if len(cfg.Sources) > 0 && cfg.Stand == nil {
		if err := notDemo(cfg); err != nil {
			return nil, err
		}
	}
	run, err := runs.Start(cfg.Data, cfg.Now(), asOf, start+1)
	if err != nil {
		return nil, err
	}
	w := &work{cfg: cfg, run: run}
	if err := w.steps(ctx, story); err != nil {
		return &run.Record, run.Fail(cfg.Now(), err)
	}
	if err := errors.Join(w.keepEdition(), w.tell()); err != nil {
		return &run.Record, run.Fail(cfg.Now(), err)
	}
	if err := run.Seal(cfg.Now()); err != nil {
		return &run.Record, err
	}
	return &run.Record, w.landed()
}

func (w *work) steps(ctx context.Context, story []step) (err error) {
	defer func() { err = errors.Join(err, w.close()) }()
	if w.archive, err = archive.Open(archiveDir(w.cfg)); err != nil {
		return err
	}
	if w.visits, err = openVisiting(w.cfg, w.archive); err != nil {
		return err
	}
	if w.lexicon, err = newLexicon(w.cfg, w.archive); err != nil {
		return err
	}
	for _, s := range story {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := w.run.At(s.name); err != nil {
			return err
		}
		w.cfg.Progress(s.name)
		began := time.Now()
		if err := s.do(w, ctx); err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
		w.run.Took(s.name, time.Since(began))
	}
	return nil
}

func (w *work) close() error {
	errs := []error{w.forget()}
	if w.visits != nil {
		errs = append(errs, w.visits.close())
	}
	if w.open != nil {
		errs = append(errs, w.open.Close())
	}
	if w.db != nil {
		errs = append(errs, w.db.Close())
	}
	return errors.Join(errs...)
}

func (w *work) readAnswers(ctx context.Context) error {
	if w.cfg.Spark != nil {
		return nil
	}
	reader, err := answers.New()
	if err != nil {
		return err
	}
	return w.oneToOne(ctx, reader.Stage(), "collected/answer_raw.parquet", "normalised/answer.parquet")
}

// analysis is one question to the warehouse.
type analysis struct {
	name string
	do   func(*work, context.Context) error
}

// analyses are asked in this order: each may read what those before it wrote. Ranks
// follow soon on demand, whose draws are kept until then.
var analyses = []analysis{
	{"survey", (*work).weigh},
	{"demand", (*work).estimate},
	{"gaps", func(w *work, ctx context.Context) error { return gaps.Run(ctx, w.db) }},
	{"priorities", (*work).rank},
	{"skills", func(w *work, ctx context.Context) error { return skills.Run(ctx, w.db, w.cfg.Seed) }},
	{"seasons", func(w *work, ctx context.Context) error { return seasons.Run(ctx, w.db) }},
	{"change", func(w *work, ctx context.Context) error { return change.Run(ctx, w.db) }},
	{"plans", func(w *work, ctx context.Context) error { return plans.Run(ctx, w.db) }},
}

func (w *work) analyse(ctx context.Context) error {
	for _, a := range analyses {
		if err := a.do(w, ctx); err != nil {
			return err
		}
	}
	return w.check(ctx)
}

func (w *work) weigh(ctx context.Context) error {
	note, err := survey.Run(ctx, w.db)
	w.run.Record.Survey = runs.Survey(note)
	return err
}

func (w *work) estimate(ctx context.Context) (err error) {
	defer thrifty()()
	w.model, err = demand.Run(ctx, w.db, w.cfg.Seed, w.cfg.Draws)
	return err
}

func (w *work) rank(ctx context.Context) error {
	defer thrifty()()
	return priorities.Run(ctx, w.db, w.model, w.cfg.Seed, w.cfg.Draws)
}

// thrifty lets little garbage gather until what it returns is called: draws are few and
// large, so that collecting them costs nothing and leaving them a GB.
func thrifty() (end func()) {
	before := debug.SetGCPercent(20)
	return func() { debug.SetGCPercent(before) }
}

// release passes the gate. Then the warehouse is put on the disk and its
// tables' digests are noted.
func (w *work) release(ctx context.Context) error {
	earlier, err := releases(w.cfg)
	if err != nil {
		return err
	}
	written, err := release.Write(ctx, w.db, w.run.Path("open.duckdb"), earlier...)
	if errors.Is(err, release.ErrLeak) {
		return kinded{err, ErrGate}
	}
	if err != nil {
		return err
	}
	w.noteRelease(written)
	if err := w.checkRelease(ctx); err != nil {
		return err
	}
	if w.run.Record.Digests, err = w.db.Digests(ctx); err != nil {
		return err
	}
	err = w.db.Close()
	w.db = nil
	return errors.Join(err, os.Chmod(w.run.Path("warehouse.duckdb"), 0o600))
}

// landed is the word on a run that ended: nil, or ErrSome with the sources that
// failed.
func (w *work) landed() error {
	if len(w.failed) == 0 {
		return nil
	}
	return kinded{fmt.Errorf("the run ended, without these sources: %v; zanat status tells more", w.failed), ErrSome}
}

// Steps are the names of a run's steps, in order.
func Steps() (names []string) {
	for _, s := range story {
		names = append(names, s.name)
	}
	return names
}
