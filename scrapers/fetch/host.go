package fetch

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"sync"
	"time"
)

// host is what we remember of an origin: its rules, and the clock of its server.
type host struct {
	origin string // scheme://host:port
	*clock

	mu      sync.Mutex
	rules   robots
	fetched time.Time // of the rules; zero when they are not known
}

// clock is a server's: whose turn it is and when it may be asked next. http and
// https of one name are one server, and so are two sources on it.
type clock struct {
	name   string        // host, and port where it is not the scheme's own
	turn   chan struct{} // holds one token: the right to ask
	memory Memory        // may be nil

	// The holder of the token may touch these.
	next  time.Time       // not before
	ended time.Time       // of the last request
	wire  *http.Transport // that asked last, and which origin: it may hold a connection
	asked string
}

// Hosts remembers every server met: its clock and its robots.txt. Two sources on
// one server, visited by two Visitors, keep one pace when they share it.
type Hosts struct {
	Memory Memory // what a host's clock said when the process ended; may be nil

	mu     sync.Mutex
	all    map[string]*host
	clocks map[string]*clock
}

// Memory keeps the hosts' clocks where they outlive the process, however it
// ends: a visit that goes on after a kill may ask no sooner than one that was
// never stopped. A host is named by name and port, without its scheme's own.
type Memory interface {
	// Asking notes that a host is about to be asked, and how long it rests after.
	Asking(host string, rest time.Duration)
	// Rests notes that a request has ended and the host rests until a time.
	Rests(host string, until time.Time)
	// Until is before which time a host may not be asked; zero when it may.
	Until(host string) time.Time
}

// host finds the state of an address's server.
func (v *Visitor) host(u *url.URL) *host {
	hosts := v.Hosts
	if hosts == nil {
		hosts = &v.own
	}
	return hosts.find(u)
}

func (hs *Hosts) find(u *url.URL) *host {
	hs.mu.Lock()
	defer hs.mu.Unlock()
	if hs.all == nil {
		hs.all, hs.clocks = map[string]*host{}, map[string]*clock{}
	}
	h := hs.all[origin(u)]
	if h == nil {
		h = &host{origin: origin(u), clock: hs.clock(named(u))}
		hs.all[h.origin] = h
	}
	return h
}

func (hs *Hosts) clock(name string) *clock {
	c := hs.clocks[name]
	if c == nil {
		c = &clock{name: name, turn: make(chan struct{}, 1), memory: hs.Memory}
		if c.memory != nil {
			c.next = c.memory.Until(name)
		}
		c.turn <- struct{}{}
		hs.clocks[name] = c
	}
	return c
}

// later is the error of a host that asks for more time than a visit waits.
type later struct {
	host  string
	until time.Time
}

func (l later) Error() string {
	return fmt.Sprintf("%s until %s: %s", ErrLater, l.until.UTC().Format(time.RFC3339), l.host)
}

func (l later) Unwrap() error { return ErrLater }

// take waits until the host may be asked, longest at most: what the last request
// has noted, and our own pause after it, which may have been another's. The
// caller gives the turn back.
func (c *clock) take(ctx context.Context, pause, longest time.Duration) error {
	select {
	case <-c.turn:
	case <-ctx.Done():
		return ctx.Err()
	}
	if at := c.ended.Add(pause); at.After(c.next) {
		c.next = at
	}
	wait := time.Until(c.next)
	if wait > longest {
		c.turn <- struct{}{}
		return later{c.name, c.next}
	}
	if wait <= 0 {
		return nil
	}
	t := time.NewTimer(wait)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		c.turn <- struct{}{}
		return ctx.Err()
	}
}

// asking tells the memory that the holder of the turn is about to ask, and shuts
// what another visitor or scheme left open: a host sees one connection.
func (h *host) asking(wire *http.Transport, pause time.Duration) {
	if h.wire != nil && (h.wire != wire || h.asked != h.origin) {
		h.wire.CloseIdleConnections()
	}
	h.wire, h.asked = wire, h.origin
	if h.memory != nil {
		h.memory.Asking(h.name, pause)
	}
}

// give ends a turn; the next may begin after a pause.
func (c *clock) give(pause time.Duration) {
	c.ended = time.Now()
	if at := c.ended.Add(pause); at.After(c.next) {
		c.next = at
	}
	if c.memory != nil {
		c.memory.Rests(c.name, c.next)
	}
	c.turn <- struct{}{}
}

// rulesAge is how long a host's rules hold; rules that could not be had are
// asked for again sooner.
const (
	rulesAge    = 24 * time.Hour
	noRulesAge  = time.Hour
	robotsMoves = 5
)

// ask returns the host's rules, fetched when they are not known or too old.
func (h *host) ask(ctx context.Context, fetch func() (robots, error)) (robots, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	age := rulesAge
	if h.rules.none != "" {
		age = noRulesAge
	}
	if !h.fetched.IsZero() && time.Since(h.fetched) < age {
		return h.rules, nil
	}
	rules, err := fetch()
	if err != nil {
		return robots{}, err
	}
	h.rules, h.fetched = rules, time.Now()
	return rules, nil
}
