package pipeline

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/zanat-al/zanat/pipeline/health"
	"github.com/zanat-al/zanat/pipeline/runs"
	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/archive"
	"github.com/zanat-al/zanat/scrapers/boards"
	"github.com/zanat-al/zanat/scrapers/courses"
	"github.com/zanat-al/zanat/scrapers/files"
	"github.com/zanat-al/zanat/scrapers/survey"
	"github.com/zanat-al/zanat/scrapers/survey/server"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// fileBoard names, in the archive, the reader of a file that a user added.
const (
	adsFile        = "file/ads"
	surveyFile     = "file/survey"
	coursesFile    = "file/courses"
	statisticsFile = "file/statistics"
	supplyFile     = "file/supply"
	taxonomyFile   = "file/taxonomy"
	formFile       = "file/form"
	frameFile      = "file/frame"
)

// collected is what all archived pages say, each in its source's own words.
type collected struct {
	ads     []tables.Collected
	answers []tables.AnswerRaw
	frame   survey.Frame // of the firms that a survey may visit
	figures []tables.Statistic
	supply  []tables.Supply
	centres []courses.Centre
	refused []runs.Refusal
	left    []runs.Refusal // submissions that a survey's reviewer refused

	key  string            // of the employers' hashes
	form finder            // of questionnaires that were added
	file map[string]string // page of supply -> name of its file
}

// collect reads every archived page again, without the network: what comes out
// depends on the archive alone.
func (w *work) collect(ctx context.Context) (err error) {
	all := collected{key: w.cfg.EmployerKey, form: w.archive.Get}
	ads, err := newPile(w.run.Path("collected.tmp"))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, ads.close()) }()
	visits := w.visits.ledger.visits()
	entries, seen := believed(w.archive.Entries(), visits), sightings(visits)
	for _, e := range entries {
		if err := ctx.Err(); err != nil {
			return err
		}
		page, err := w.archive.Read(e)
		if err != nil {
			return err
		}
		before := all.rows()
		if err := all.read(page); err != nil {
			all.refused = append(all.refused, runs.Refusal{
				Stage: "collect", Key: page.Source + " " + page.Request.URL, Reason: err.Error()})
		}
		seen.note(page, all.ads)
		if strings.HasPrefix(page.Board, "file/") {
			w.run.Record.Sources = append(w.run.Record.Sources,
				runs.Source{Name: page.Source, Pages: 1, Rows: all.rows() - before})
		}
		if err := ads.add(all.ads); err != nil {
			return err
		}
		all.ads = all.ads[:0]
	}
	if err := w.inputs(entries, visits); err != nil {
		return err
	}
	offered, err := ads.write(ctx, w.run.Path("collected/collected.parquet"),
		func(rows []tables.Collected) []tables.Collected {
			rows = seen.end(scrapers.Merge(rows))
			forgetSeekers(rows)
			return rows
		})
	if err != nil {
		return err
	}
	all.answers = scrapers.LatestAnswers(all.answers)
	all.frame.Join(all.answers)
	all.figures = scrapers.LatestFigures(all.figures)
	all.supply = scrapers.LatestSupply(all.supply)
	if offered == 0 && len(all.answers) == 0 {
		return nothing("no ad and no answer to read: add files with zanat add, or name sources in zanat.yaml")
	}
	if err := errors.Join(w.keep(all), w.keepVisits(visits)); err != nil {
		return err
	}
	if err := w.countReviewed(all); err != nil {
		return err
	}
	return w.count("collect", len(entries), offered+len(all.answers), all.refused...)
}

// rows is how much was read so far.
func (c *collected) rows() int {
	return len(c.ads) + len(c.answers) + len(c.frame) + len(c.figures) + len(c.supply) + c.programmes()
}

// read reads one page by the reader that the archive names for it.
func (c *collected) read(p scrapers.Page) error {
	switch p.Board {
	case adsFile:
		ads, err := files.Ads(p)
		c.ads = append(c.ads, stamp(ads, p)...)
		return err
	case surveyFile:
		return c.readSurvey(p)
	case frameFile:
		return c.readFrame(p)
	case statisticsFile:
		return c.readFigures(p)
	case supplyFile:
		return c.readSupply(p)
	case coursesFile:
		list, err := courses.Read(p)
		c.centres = append(c.centres, courses.Centre{Source: p.Source, List: list})
		return err
	case server.KoboBoard, server.ODKBoard:
		return c.readPull(p)
	case taxonomyFile, formFile:
		return nil // read by the lexicon before the first step, and with the answers
	}
	board, ok := boards.Find(p.Board)
	if !ok {
		return fmt.Errorf("no board %q in this version", p.Board)
	}
	found, err := board.Parse(p)
	c.ads = append(c.ads, stamp(withoutPersons(found.Ads, p.Board, c.key), p)...)
	return err
}

// stamp fills in what a parser cannot know: where and when the page was got.
func stamp(ads []tables.Collected, p scrapers.Page) []tables.Collected {
	id := p.ID()
	for i := range ads {
		ad := &ads[i]
		if ad.Source == "" {
			ad.Source = p.Source
		}
		ad.Board, ad.PageID = p.Board, id
		ad.FirstSeen, ad.LastSeen = tables.At(p.FetchedAt), tables.At(p.FetchedAt)
		ad.Sightings = 1
	}
	return ads
}

func (w *work) keep(all collected) error {
	programme := courses.Merge(courses.Shipped(), all.centres)
	for _, err := range []error{
		write(w.run.Path("collected/answer_raw.parquet"), all.answers),
		write(w.run.Path("normalised/statistic.parquet"), append(minimumWages(), all.figures...)),
		write(w.run.Path("normalised/supply.parquet"), all.supply),
		write(w.run.Path("normalised/course.parquet"), programme.Courses),
		write(w.run.Path("normalised/module.parquet"), programme.Modules),
	} {
		if err != nil {
			return err
		}
	}
	return nil
}

// inputs notes what the run read, and names the run by it: the same inputs,
// period and versions have the same id.
func (w *work) inputs(entries []archive.Entry, visits []health.Visit) error {
	lines := make([]string, len(entries))
	for i, e := range entries {
		at := e.FetchedAt.UTC().Format(time.RFC3339)
		lines[i] = strings.Join([]string{e.ID, at, e.Source, e.Board, e.Method, e.URL, e.Body, e.Map, e.Visit}, "\t")
	}
	rec := &w.run.Record
	lines = append(lines, verdictLines(visits)...)
	slices.Sort(lines)
	if err := w.run.List(lines); err != nil {
		return err
	}
	rec.Inputs.Pages = len(entries)
	rec.Taxonomy, rec.Batch, rec.Versions = w.lexicon.Version(), w.cfg.Batch, versions()
	h := sha256.New()
	fmt.Fprintln(h, rec.AsOf, rec.WindowStart, w.cfg.Seed, w.cfg.Draws)
	key := sha256.Sum256([]byte(w.cfg.EmployerKey))
	fmt.Fprintln(h, hex.EncodeToString(key[:]), rec.Taxonomy, w.lexicon.Taxonomy.Hash, rec.Inputs.SHA256)
	for _, name := range slices.Sorted(maps.Keys(rec.Versions)) {
		if name != "go" { // the compiler changes no number
			fmt.Fprintln(h, name, rec.Versions[name])
		}
	}
	rec.ID = hex.EncodeToString(h.Sum(nil))[:12]
	return nil
}
