package pipeline

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/zanat-al/zanat/pipeline/runs"
	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/scrapers/archive"
	"github.com/zanat-al/zanat/scrapers/boards"
	"github.com/zanat-al/zanat/warehouse"
)

// Table is an answer in rows; a cell is nil where the answer is null.
type Table struct {
	Columns []string
	Rows    [][]any
}

// Query asks the open database of the last good run, or the warehouse when
// inside. Both are opened to read only.
func Query(ctx context.Context, cfg Config, sql string, inside bool) (t Table, err error) {
	build, err := runs.Current(cfg.Data)
	if err != nil {
		return t, err
	}
	name := "open.duckdb"
	if inside {
		name = "warehouse.duckdb"
	}
	file, err := build.File(name)
	if err != nil {
		return t, err
	}
	db, err := warehouse.Open(ctx, file)
	if err != nil {
		return t, err
	}
	defer db.Close()
	t.Columns, t.Rows, err = db.Table(ctx, sql)
	if err != nil {
		return t, wrongUse("query: %w", err)
	}
	return t, nil
}

// Explained is where a printed number comes from.
type Explained struct {
	Number   publish.Number
	Evidence []warehouse.Evidence // rows of a count, or of one told as a band
}

// Explain tells where the number with a mark comes from: its formula and its
// inputs, and for a count its rows; inside, also for one that is told as a band.
func Explain(ctx context.Context, cfg Config, mark string) (e Explained, err error) {
	build, err := runs.Current(cfg.Data)
	if err != nil {
		return e, err
	}
	open, err := build.File("open.duckdb")
	if err != nil {
		return e, err
	}
	s, err := publish.Open(ctx, open)
	if err != nil {
		return e, err
	}
	defer s.Close()
	e.Number, err = s.ByMark(ctx, mark)
	if errors.Is(err, publish.ErrNoSuchNumber) {
		return e, nothing("no number in this release has the mark %q", mark)
	}
	if err != nil || e.Number.Kind != publish.Count && e.Number.Measure != "band" {
		return e, err
	}
	e.Evidence, err = evidence(ctx, build, e.Number)
	return e, err
}

// evidence are the rows of a count. Outside, where there is no warehouse, the
// formula and the inputs are all there is.
func evidence(ctx context.Context, build *runs.Build, n publish.Number) ([]warehouse.Evidence, error) {
	file, err := build.File("warehouse.duckdb")
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	db, err := warehouse.Open(ctx, file)
	if err != nil {
		return nil, err
	}
	defer db.Close()
	return db.Explain(ctx, n.Mart, n.Cell)
}

// Status is what zanat status shows.
type Status struct {
	Data  string       `json:"data"`
	Last  *runs.Record `json:"last"`  // newest record, also of a run that failed
	Good  *runs.Record `json:"good"`  // the run that readers see
	Pages int          `json:"pages"` // in the archive

	Sources []SourceStatus `json:"sources"`
}

// Look tells how the data folder stands: the last run, the last good one, the
// sources.
func Look(cfg Config) (s Status, err error) {
	s.Data = cfg.Data
	if s.Last, err = runs.Last(cfg.Data); err != nil {
		return s, err
	}
	kept, err := lookAt(cfg)
	if err != nil {
		return s, err
	}
	if kept != nil {
		s.Pages = len(kept.Entries())
	}
	build, err := runs.Current(cfg.Data)
	if err == nil {
		s.Good = &build.Record
	} else if !errors.Is(err, runs.ErrNoBuild) {
		return s, err
	}
	s.Sources, err = sourcesOf(cfg, s.Good)
	return s, err
}

// lookAt opens the archive to read, or gives nil when there is none yet.
func lookAt(cfg Config) (*archive.Archive, error) {
	_, err := os.Stat(archiveDir(cfg))
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return archive.Open(archiveDir(cfg))
}

// Boards are the names of the parsers that zanat read and zanat.yaml know.
func Boards() (names []string) {
	for _, b := range boards.All() {
		names = append(names, b.Name)
	}
	return names
}

// errs names the place of an error; nil stays nil.
func errs(place string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", place, err)
}
