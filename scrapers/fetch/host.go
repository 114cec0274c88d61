package fetch

import (
	"context"
	"fmt"
	"net/url"
	"strings"
	"sync"
	"time"
)

// host is what we remember of a server: whose turn it is, when it may be asked
// next, and its rules.
type host struct {
	origin string        // scheme://host:port
	turn   chan struct{} // holds one token: the right to ask
	next   time.Time     // not before; the holder of the token may touch it
	memory Memory        // may be nil

	mu      sync.Mutex
	rules   robots
	fetched time.Time // of the rules; zero when they are not known
}

// Hosts remembers every server met: its clock and its robots.txt. Two sources on
// one server, visited by two Visitors, keep one pace when they share it.
type Hosts struct {
	Memory Memory // what a host's clock said when the process ended; may be nil

	mu  sync.Mutex
	all map[string]*host
}

// Memory keeps the hosts' clocks where they outlive the process, however it
// ends: a visit that goes on after a kill may ask no sooner than one that was
// never stopped.
type Memory interface {
	// Asking notes that a host is about to be asked, and how long it rests after.
	Asking(origin string, rest time.Duration)
	// Rests notes that a request has ended and the host rests until a time.
	Rests(origin string, until time.Time)
	// Until is before which time a host may not be asked; zero when it may.
	Until(origin string) time.Time
}

// host finds the state of an address's server. A clock belongs to host and port.
func (v *Visitor) host(u *url.URL) *host {
	hosts := v.Hosts
	if hosts == nil {
		hosts = &v.own
	}
	return hosts.find(origin(u))
}

// origin is scheme, host and port of an address; a scheme's own port is left out.
func origin(u *url.URL) string {
	host := strings.ToLower(u.Host)
	if port := u.Port(); u.Scheme == "http" && port == "80" || u.Scheme == "https" && port == "443" {
		host = strings.TrimSuffix(host, ":"+port)
	}
	return u.Scheme + "://" + strings.TrimSuffix(host, ":")
}

func (hs *Hosts) find(origin string) *host {
	hs.mu.Lock()
	defer hs.mu.Unlock()
	if hs.all == nil {
		hs.all = map[string]*host{}
	}
	h := hs.all[origin]
	if h == nil {
		h = &host{origin: origin, turn: make(chan struct{}, 1), memory: hs.Memory}
		if h.memory != nil {
			h.next = h.memory.Until(origin)
		}
		h.turn <- struct{}{}
		hs.all[origin] = h
	}
	return h
}

// take waits until the host may be asked. The caller gives the turn back.
func (h *host) take(ctx context.Context, longest time.Duration) error {
	select {
	case <-h.turn:
	case <-ctx.Done():
		return ctx.Err()
	}
	wait := time.Until(h.next)
	if wait > longest {
		h.turn <- struct{}{}
		return fmt.Errorf("the host asks to wait until %s", h.next.UTC().Format(time.RFC3339))
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
		h.turn <- struct{}{}
		return ctx.Err()
	}
}

// asking tells the memory that the holder of the turn is about to ask.
func (h *host) asking(pause time.Duration) {
	if h.memory != nil {
		h.memory.Asking(h.origin, pause)
	}
}

// give ends a turn; the next may begin after a pause.
func (h *host) give(pause time.Duration) {
	if at := time.Now().Add(pause); at.After(h.next) {
		h.next = at
	}
	if h.memory != nil {
		h.memory.Rests(h.origin, h.next)
	}
	h.turn <- struct{}{}
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
