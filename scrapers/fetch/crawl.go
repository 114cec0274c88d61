package fetch

import (
	"context"
	"errors"
	"fmt"
	"net/url"

	"github.com/zanat-al/zanat/scrapers"
)

// crawl is one visit under way: what is still to ask, and what was read.
type crawl struct {
	v      *Visitor
	source string
	board  scrapers.Board
	keep   func(scrapers.Page) error
	limits Limits
	asker  *asker

	home   string // site of the start URL; the visit stays there
	todo   []link
	wait   []link // of shapes that bring nothing new: after all others
	asked  map[sum]bool
	full   bool // more addresses than a visit knows of
	ads    map[sum]bool
	failed map[sum]bool   // pages that brought a failure
	down   map[string]int // hosts that are not asked any more
	traps  traps
	out    Outcome
}

// link is a question with the shape of its address and of the page it stood on.
type link struct {
	scrapers.Request
	shape, from *shape
}

// run goes from question to question. While one is asked, the page before it is
// kept and parsed; what comes next is settled before either.
func (c *crawl) run(ctx context.Context, start string) error {
	u, err := url.Parse(start)
	if err != nil || !web(u) {
		return fmt.Errorf("start URL %q: write it with http:// or https:// and a host, without a password",
			redacted(start))
	}
	if token(c.v.Agent) == "" {
		return errors.New("no User-Agent: a visitor says who it is, such as Zanat/1.0 (+contact)")
	}
	within, cancel := context.WithCancel(ctx)
	defer cancel()
	c.home = site(u)
	c.asker = newAsker(within, c, u)
	c.asked, c.ads, c.failed = map[sum]bool{}, map[sum]bool{}, map[sum]bool{}
	c.down, c.traps = map[string]int{}, newTraps(c.limits.Barren)
	c.add(c.board.Start(start), nil)
	var before *reply
	for ctx.Err() == nil && !c.sentAway(before) {
		l, more := c.next(before)
		if !more && before == nil {
			return nil
		}
		coming := make(chan *reply, 1)
		if more {
			go func() { coming <- c.asker.ask(l) }()
		}
		if before != nil {
			if err := c.take(*before); err != nil {
				cancel()
				return err
			}
		}
		before = nil
		if more {
			before = <-coming
		}
	}
	return c.end(ctx, before)
}

// sentAway says whether a reply is a host's wish that ends the visit.
func (c *crawl) sentAway(r *reply) bool { return r != nil && errors.Is(r.err, ErrLater) }

// end keeps what was had before the visit was called off.
func (c *crawl) end(ctx context.Context, last *reply) error {
	if c.sentAway(last) {
		var l later
		if errors.As(last.err, &l) {
			c.out.Later = l.until
		}
		c.fail(last.URL, Lost, reason(last.err))
		c.out.Unasked += 1 + len(c.todo) + len(c.wait)
		return bare(last.err)
	}
	if last != nil && last.err == nil {
		if err := c.take(*last); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// take keeps a page, then has it parsed.
func (c *crawl) take(r reply) error {
	switch {
	case r.err != nil:
		c.lost(r)
		return nil
	case r.again:
		c.seen(r)
		return nil
	case r.status != 0:
		kind := Lost
		if r.status == 404 || r.status == 410 {
			kind = Gone
		}
		c.failed[name(r.page.Request)] = true
		c.fail(r.page.Request.URL, kind, fmt.Sprintf("status %d", r.status))
		return nil
	}
	if !r.have {
		if err := c.keep(r.page); err != nil {
			return err
		}
	}
	if r.same {
		c.out.Same++
	}
	c.read(r)
	return nil
}

// lost notes a page that could not be had; of a host that is down, only the
// first is named.
func (c *crawl) lost(r reply) {
	var d down
	if errors.As(r.err, &d) {
		c.out.Unasked++
		if c.down[d.host]++; c.down[d.host] > 1 {
			return
		}
	}
	c.failed[name(r.Request)] = true
	c.fail(r.URL, kind(r.err), reason(r.err))
}

// seen notes an address that leads to a page which was had already.
func (c *crawl) seen(r reply) {
	if c.failed[name(r.page.Request)] {
		c.fail(r.URL, Lost, "redirected to a page that failed: "+r.page.Request.URL)
		return
	}
	c.fail(r.URL, Gone, "redirected to a page read before: "+r.page.Request.URL)
}

// read parses a kept page and queues what it leads to.
func (c *crawl) read(r reply) {
	c.out.Pages++
	at := r.page.Request.URL
	found, err := c.parse(r.page)
	if err != nil {
		c.failed[name(r.page.Request)] = true
		c.fail(at, Garbled, err.Error())
		return
	}
	for _, left := range found.Unread {
		c.fail(at, Unread, "not read: "+left)
	}
	for _, ad := range found.Ads {
		c.ads[sumOf(ad.Key)] = true
	}
	c.out.Ads = len(c.ads)
	c.traps.note(r.link, found.Ads)
	c.add(found.Next, r.shape)
	c.v.log().Debug("page", "source", c.source, "url", at, "ads", len(found.Ads))
}

// parse reads a page; one that throws the parser over is a page it cannot read.
func (c *crawl) parse(p scrapers.Page) (found scrapers.Found, err error) {
	defer func() {
		if thrown := recover(); thrown != nil {
			err = fmt.Errorf("the parser gave up: %v", thrown)
		}
	}()
	return c.board.Parse(p)
}

// mostFailures is how many failures a visit tells one by one.
const mostFailures = 1000

func (c *crawl) fail(url, kind, reason string) {
	url = redacted(url)
	if len(c.out.Failures) >= mostFailures {
		if kind == Lost || kind == Garbled || kind == Unread {
			c.out.More++
		}
		return
	}
	c.out.Failures = append(c.out.Failures, Failure{URL: url, Kind: kind, Reason: reason})
	c.v.log().Warn("page failed", "source", c.source, "url", url, "reason", reason)
}
