package pipeline

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/pipeline/health"
	"github.com/zanat-al/zanat/pipeline/runs"
	"github.com/zanat-al/zanat/scrapers/archive"
)

// Collect visits sources now, all of zanat.yaml when none is named, and tells
// how each visit went: one row a source. Pages are kept; nothing else is built.
// ErrSome when a visit was not healthy.
func Collect(ctx context.Context, cfg Config, names []string) (t Table, err error) {
	sources, err := cfg.named(names)
	if err != nil {
		return t, err
	}
	if err := notDemo(cfg); err != nil {
		return t, err
	}
	cfg.Fresh = 0 // somebody asks now
	all, err := withVisits(cfg, func(g *visiting) (all []health.Visit, err error) {
		cfg.Progress("visit " + strings.Join(sourceNames(sources), ", "))
		visits, err := g.all(ctx, sources)
		return plainVisits(visits), errs("collect", err)
	})
	return verdictTable(all), errors.Join(err, someUnwell(all))
}

// Replay reads the pages of quarantined visits again, without the network, and
// judges them anew: after a parser was mended they are released. All sources
// when none is named. ErrSome when a visit stays in quarantine.
func Replay(ctx context.Context, cfg Config, names []string) (t Table, err error) {
	all, err := withVisits(cfg, func(g *visiting) (all []health.Visit, err error) {
		visits, err := g.quarantined(names)
		for _, v := range visits {
			if err := errors.Join(ctx.Err(), err); err != nil {
				return all, err
			}
			if v.Counts, err = g.reread(v); err != nil {
				return all, err
			}
			v.Verdict, v.Reason = health.Judge(v, earlier(g.ledger.visits(), v), cfg.source(v.Source).expected())
			v.By, v.Judged = health.ByReplay, cfg.Now()
			if err := g.ledger.verdict(health.Judged, v); err != nil {
				return all, err
			}
			all = append(all, v)
		}
		return all, err
	})
	return verdictTable(all), errors.Join(err, someUnwell(all))
}

// Accept releases the quarantined visits of a source because a person says that
// what they show is so, and why. The decision stands in the ledger, and what
// they show becomes what is usual.
func Accept(cfg Config, source, reason string) (Table, error) {
	if reason = strings.Join(strings.Fields(reason), " "); reason == "" {
		return Table{}, wrongUse("--accept needs --reason: what makes you sure that the board really shows so few")
	}
	all, err := withVisits(cfg, func(g *visiting) (all []health.Visit, err error) {
		visits, err := g.quarantined([]string{source})
		for _, v := range visits {
			v.Verdict, v.Reason = health.Healthy, "accepted: "+reason
			v.By, v.Judged = health.Accepted, cfg.Now()
			if err := g.ledger.verdict(health.Judged, v); err != nil {
				return all, err
			}
			all = append(all, v)
		}
		return all, err
	})
	return verdictTable(all), err
}

// withVisits does something that adds to the ledger, while nobody else does.
func withVisits(cfg Config, do func(*visiting) ([]health.Visit, error)) (all []health.Visit, err error) {
	unlock, err := runs.Lock(cfg.Data)
	if err != nil {
		return nil, err
	}
	defer unlock()
	kept, err := archive.Open(archiveDir(cfg))
	if err != nil {
		return nil, err
	}
	g, err := openVisiting(cfg, kept)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, g.close()) }()
	return do(g)
}

// quarantined are the visits in quarantine, of all sources when none is named.
func (g *visiting) quarantined(names []string) (some []health.Visit, err error) {
	visits := g.ledger.visits()
	if err := g.cfg.known(names, health.Sources(visits)); err != nil {
		return nil, err
	}
	for _, v := range visits {
		if v.Verdict == health.Quarantined && (len(names) == 0 || slices.Contains(names, v.Source)) {
			some = append(some, v)
		}
	}
	if len(some) == 0 {
		return nil, nothing("no visit is in quarantine")
	}
	return some, nil
}

// named are the sources of these names, or all.
func (c Config) named(names []string) (some []Source, err error) {
	if len(c.Sources) == 0 {
		return nil, wrongUse("zanat.yaml names no source to visit; docs/collecting.md shows one")
	}
	if len(names) == 0 {
		return c.Sources, nil
	}
	if err := c.known(names, nil); err != nil {
		return nil, err
	}
	for _, s := range c.Sources {
		if slices.Contains(names, s.Name) {
			some = append(some, s)
		}
	}
	return some, nil
}

// known errs on a name that neither zanat.yaml nor the ledger has.
func (c Config) known(given, visited []string) error {
	there := slices.Clone(visited)
	for _, s := range c.Sources {
		if !slices.Contains(there, s.Name) {
			there = append(there, s.Name)
		}
	}
	for _, name := range given {
		if !slices.Contains(there, name) {
			return wrongUse("no source %q; there are %s", name, strings.Join(there, ", "))
		}
	}
	return nil
}

func sourceNames(sources []Source) (names []string) {
	for _, s := range sources {
		names = append(names, s.Name)
	}
	return names
}

func verdictTable(all []health.Visit) Table {
	t := Table{Columns: []string{"source", "pages", "unchanged", "ads", "lost", "not_read", "verdict", "reason"}}
	for _, v := range all {
		t.Rows = append(t.Rows, []any{v.Source, v.Pages, v.Same, v.Ads, v.Lost, v.Garbled, v.Verdict, v.Reason})
	}
	return t
}

func someUnwell(all []health.Visit) error {
	var names []string
	for _, v := range all {
		if v.Verdict != health.Healthy && !slices.Contains(names, v.Source) {
			names = append(names, v.Source)
		}
	}
	if len(names) == 0 {
		return nil
	}
	return kinded{fmt.Errorf("not healthy: %s; zanat status tells more", strings.Join(names, ", ")), ErrSome}
}
