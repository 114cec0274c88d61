package pipeline

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"github.com/zanat-al/zanat/pipeline/health"
	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/boards"
	"github.com/zanat-al/zanat/scrapers/survey/server"
)

// expected is what zanat.yaml expects of a visit, or else the board.
func (s Source) expected() health.Expected {
	least := s.Least
	if board, ok := boards.Find(s.Board); ok && least == 0 {
		least = board.Least
	}
	return health.Expected{Yield: s.ExpectedYield, Least: least}
}

// source is the source of this name, empty when zanat.yaml has none.
func (c Config) source(name string) Source {
	for _, s := range c.Sources {
		if s.Name == name {
			return s
		}
	}
	return Source{}
}

// earlier are the visits to the same source that ended before a visit began.
func earlier(all []health.Visit, v health.Visit) (before []health.Visit) {
	for _, e := range health.Of(all, v.Source) {
		if e.ID == v.ID {
			break
		}
		if !e.Open() {
			before = append(before, e)
		}
	}
	return before
}

// fresh is the last visit to a source when it was made so short a time ago that
// the board need not be asked again.
func (g *visiting) fresh(s Source) (v health.Visit, ok bool) {
	all := health.Of(g.ledger.visits(), s.Name)
	if len(all) == 0 || g.cfg.Fresh == 0 {
		return v, false
	}
	v = all[len(all)-1]
	return v, !v.Open() && v.Board == s.Board && g.cfg.Now().Sub(v.Ended) < g.cfg.Fresh &&
		(v.Verdict == health.Healthy || v.Verdict == health.Quarantined)
}

// begin opens a visit, or goes on with the one that was cut short.
func (g *visiting) begin(s Source) (health.Visit, error) {
	v, ok := g.ledger.open(s.Name)
	if !ok {
		return g.ledger.begin(s, g.cfg.Now())
	}
	if v.Board == s.Board && g.cfg.Now().Sub(g.lastPage(v)) < stale {
		g.cfg.Log.Info("going on with a visit", "source", s.Name, "since", v.Started)
		return v, nil
	}
	if err := g.leave(v); err != nil {
		return v, err
	}
	return g.ledger.begin(s, g.cfg.Now())
}

// lastPage is when a visit last brought a page, or else began.
func (g *visiting) lastPage(v health.Visit) time.Time {
	for _, e := range slices.Backward(g.archive.Entries()) {
		if e.Visit == v.ID {
			return e.FetchedAt
		}
	}
	return v.Started
}

// leave ends a visit that was cut short and cannot be gone on with: what it
// shows may count, what it does not show says nothing.
func (g *visiting) leave(v health.Visit) (err error) {
	if v.Counts, err = g.reread(v); err != nil {
		return err
	}
	v.Ended = g.lastPage(v)
	v.Verdict, v.Reason = health.Judge(v, earlier(g.ledger.visits(), v), g.cfg.source(v.Source).expected())
	switch {
	case v.Pages == 0:
		v.Reason = "it was cut short before its first page and not gone on with in time"
	case v.Verdict == health.Healthy || v.Ads > 0 && v.Garbled == 0:
		v.Verdict, v.Reason = health.Partial, "it was cut short and not gone on with in time"
	}
	v.By, v.Judged = health.ByVisit, g.cfg.Now().UTC()
	return g.ledger.verdict(health.Ended, v)
}

// reread reads the pages of a visit again, without the network. Pages that the
// others lead to and that are not there count as lost: a parser that could not
// read a list never asked for what it leads to.
func (g *visiting) reread(v health.Visit) (c health.Counts, err error) {
	if server.Known(v.Board) {
		return g.rereadPull(v)
	}
	c = health.Counts{Same: v.Same, Gone: v.Gone, Barred: v.Barred}
	ads, asked, next := map[string]bool{}, map[scrapers.Request]bool{}, map[scrapers.Request]bool{}
	board, ok := boards.Find(v.Board)
	if !ok {
		return c, fmt.Errorf("no board %q in this version", v.Board)
	}
	for _, r := range board.Start(v.Start) {
		next[asks(r)] = true
	}
	for _, e := range g.archive.Entries() {
		if e.Visit != v.ID {
			continue
		}
		p, err := g.archive.Read(e)
		if err != nil {
			return c, err
		}
		c.Pages++
		asked[asks(p.Request)] = true
		found, err := board.Parse(p)
		if err != nil {
			c.Garbled++
			c.Trouble = cmp.Or(c.Trouble, p.Request.URL+": "+err.Error())
			continue
		}
		c.None = c.None || found.None
		if len(found.Unread) > 0 {
			c.Unread++
		}
		for _, ad := range found.Ads {
			ads[ad.Key] = true
		}
		for _, r := range found.Next {
			next[asks(r)] = true
		}
	}
	c.Ads, c.Lost = len(ads), max(0, unanswered(next, asked)-v.Gone-v.Barred)
	return c, nil
}

// unanswered counts questions without an answer. An answer to none of them stands
// for one: a redirect gave it another address.
func unanswered(next, asked map[scrapers.Request]bool) (n int) {
	for r := range next {
		if !asked[r] {
			n++
		}
	}
	for r := range asked {
		if !next[r] {
			n--
		}
	}
	return n
}

// asks is a request by what it asks, without what it is written in.
func asks(r scrapers.Request) scrapers.Request {
	if r.Method == "" {
		r.Method = "GET"
	}
	r.Type = ""
	return r
}
