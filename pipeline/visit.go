package pipeline

import (
	"context"
	"errors"
	"path/filepath"
	"time"

	"github.com/zanat-al/zanat/pipeline/health"
	"github.com/zanat-al/zanat/pipeline/runs"
	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/archive"
	"github.com/zanat-al/zanat/scrapers/boards"
	"github.com/zanat-al/zanat/scrapers/fetch"
	"github.com/zanat-al/zanat/scrapers/survey/server"
)

func archiveDir(cfg Config) string { return filepath.Join(cfg.Data, "archive") }

// visiting is what all visits of a process share: zanat run and zanat collect go
// the same way.
type visiting struct {
	cfg     Config
	archive *archive.Archive
	ledger  *ledger
	clocks  *runs.Clocks
	hosts   fetch.Hosts
}

func openVisiting(cfg Config, a *archive.Archive) (*visiting, error) {
	g := &visiting{cfg: cfg, archive: a}
	var err error
	if g.ledger, err = openLedger(cfg); err != nil {
		return nil, err
	}
	if g.clocks, err = runs.OpenClocks(cfg.Data, time.Now); err != nil {
		return nil, errors.Join(err, g.ledger.close())
	}
	g.hosts.Memory = g.clocks
	return g, nil
}

func (g *visiting) close() error { return errors.Join(g.ledger.close(), g.clocks.Close()) }

// visited is how a visit to one source went.
type visited struct {
	health.Visit
	failures []fetch.Failure // of this call; none where a fresh visit stands
}

// source is the note of a visit in a run's record.
func (v visited) source() runs.Source {
	note := runs.Source{Name: v.Source, Pages: v.Pages, Rows: v.Ads}
	if v.Verdict != health.Healthy {
		note.Failed = v.Verdict + ": " + v.Reason
	}
	return note
}

// one makes a visit that has begun, or goes on with it, and gives its verdict by
// those before it. Each page is kept before it is read. An error is one that ends
// all visiting: Ctrl-C, a full disk; the visit stays open and is gone on with
// next time. A board that fails is no error but a verdict.
func (g *visiting) one(ctx context.Context, s Source, v health.Visit, before []health.Visit) (visited, error) {
	out, none, why, err := g.ask(ctx, s, v)
	if err := errors.Join(err, g.archive.Sync()); err != nil { // no verdict on pages that may be lost
		return visited{}, err
	}
	v.Ended, v.Counts = g.cfg.Now().UTC(), counted(out)
	v.None = none
	if why != nil && v.Trouble == "" {
		v.Trouble = why.Error()
	}
	v.Verdict, v.Reason = health.Judge(v, before, s.expected())
	v.By, v.Judged = health.ByVisit, v.Ended
	if v.Verdict != health.Healthy {
		g.cfg.Log.Warn("a visit is not healthy", "source", s.Name, "verdict", v.Verdict, "reason", v.Reason)
	}
	return visited{v, out.Failures}, g.ledger.verdict(health.Ended, v)
}

// ask goes through a board. none says that the board has no ads by its own
// words, why what the visitor itself says against the visit.
func (g *visiting) ask(ctx context.Context, s Source, v health.Visit) (out fetch.Outcome, none bool, why, err error) {
	if why := g.cfg.permitted(ctx, s); why != nil {
		return out, false, why, nil // nobody is asked: missing, never zero
	}
	if server.Known(s.Board) {
		return g.askSurvey(ctx, s, v)
	}
	board, _ := boards.Find(s.Board) // ReadConfig has looked
	parse := board.Parse
	board.Least = 0 // health judges
	board.Parse = func(p scrapers.Page) (scrapers.Found, error) {
		found, err := parse(p)
		none = none || err == nil && found.None
		return found, err
	}
	var kept error
	out, why = g.visitor(s, v).Visit(ctx, s.Name, board, s.Start, func(p scrapers.Page) error {
		p.Visit = v.ID
		kept = g.archive.Put(p)
		return kept
	})
	return out, none, why, errors.Join(ctx.Err(), kept)
}

// visitor asks the pages of one source. All visitors of a process share what
// they know of the hosts, so two sources of one host are one visitor to it.
func (g *visiting) visitor(s Source, v health.Visit) *fetch.Visitor {
	contact := s.Contact
	if contact == "" {
		contact = g.cfg.Contact
	}
	return &fetch.Visitor{
		Agent:        "Zanat/" + Version + " (+" + contact + ")",
		Pace:         s.Pace,
		AllowPrivate: g.cfg.AllowPrivate,
		Stand:        g.cfg.Stand,
		Now:          g.cfg.Now,
		Log:          g.cfg.Log,
		Hosts:        &g.hosts,
		Have: func(source string, r scrapers.Request) (scrapers.Page, bool) {
			p, err := g.archive.Find(source, r, v.Started)
			return p, err == nil && p.Visit == v.ID
		},
		Last: func(source string, r scrapers.Request) (scrapers.Page, bool) {
			p, err := g.archive.Find(source, r, time.Time{})
			return p, err == nil
		},
	}
}

// counted are the counts of an outcome.
func counted(out fetch.Outcome) health.Counts {
	c := health.Counts{Pages: out.Pages, Same: out.Same, Ads: out.Ads}
	leftOver := map[string]bool{}
	for _, f := range out.Failures {
		switch f.Kind {
		case fetch.Lost:
			c.Lost++
		case fetch.Gone:
			c.Gone++
		case fetch.Barred:
			c.Barred++
		case fetch.Garbled:
			c.Garbled++
		case fetch.Unread:
			leftOver[f.URL] = true
		}
	}
	c.Lost += out.Unasked + out.More
	c.Unread, c.Trouble = len(leftOver), trouble(out.Failures)
	return c
}

// trouble is the first failure that matters, in words: a page that is gone
// matters only where nothing else went wrong.
func trouble(failures []fetch.Failure) string {
	for _, kinds := range [][]string{
		{fetch.Lost, fetch.Garbled}, {fetch.Unread}, {fetch.Barred, fetch.Gone},
	} {
		for _, f := range failures {
			for _, kind := range kinds {
				if f.Kind == kind {
					return f.URL + ": " + f.Reason
				}
			}
		}
	}
	return ""
}
