// Package fetch visits job boards, as politely as it can: robots.txt first, one
// connection and a clock for each host, long waits when asked to wait. It is the
// only package that opens a connection, and it hands every page to the archive
// before a parser sees it.
//
// Colly carries the questions and follows redirects. Robots, pace, retries, limits
// and the checks of addresses are ours, in the transport beneath it (polite.go),
// where a redirect passes too. While a page is kept and parsed the next one is
// asked for, never more: what is asked, and in which order, hangs on the pages
// alone and not on who was quicker.
package fetch

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/netip"
	"sync"
	"time"

	"github.com/zanat-al/zanat/scrapers"
)

// ErrTooFew is the error of a visit that showed fewer ads than the board must:
// a fault of ours or the board's, never low demand.
var ErrTooFew = errors.New("too few ads")

// ErrLater is the error of a visit that a host ended: it asks to be left alone
// for longer than a visit waits. Outcome.Later says until when.
var ErrLater = errors.New("the host asks to wait")

// Visitor visits sources. Its methods may be called from several goroutines; all
// its visits share the hosts' clocks, and so do Visitors with the same Hosts.
type Visitor struct {
	Agent        string            // product/version (+contact); robots.txt names the product
	Pace         time.Duration     // least time between two requests to a host: a bucket of one token
	AllowPrivate []netip.Prefix    // private networks that may be visited: tests, the demo
	Stand        map[string]string // the demo's hosts: "name:port" -> "address:port"
	Now          func() time.Time  // stamps pages, never the pace; the machine's clock when nil
	Log          *slog.Logger      // may be nil
	Limits       Limits            // zero values mean the defaults
	Have         Have              // pages that need not be asked for again; may be nil, may be called while keep is
	Last         Have              // the last page of a question, so that the host may say it is the same; may be nil
	Hosts        *Hosts            // servers known to all visitors of a run; own ones when nil

	// Authorization is the value of the header of this name. It goes to the
	// origin of the start URL alone (scheme, host and port), never past a
	// redirect by way of another, and is neither logged nor kept.
	Authorization string

	// Guest says that the owner of the start URL's origin has let us in to read
	// his own data: robots.txt speaks to strangers, and is not asked there.
	// Pace, one connection and long waits stay.
	Guest bool

	own  Hosts
	base sync.Once
	wire *http.Transport
}

// Have returns the page that answers a question and is kept already, so that a
// visit that was cut short goes on where it was. Such a page is parsed, not
// asked for and not kept again.
type Have func(source string, r scrapers.Request) (scrapers.Page, bool)

// Limits bound a visit.
type Limits struct {
	Pages     int           // most pages of one visit; 20,000
	Body      int64         // largest page after decompression, bytes; 10 MiB
	Timeout   time.Duration // longest time for one answer; 20 s. In each half of it 1 KiB must come
	Attempts  int           // most attempts for one page; 3
	Retries   int           // most second attempts in one visit; 50
	Backoff   time.Duration // wait before the second attempt, doubled for each further one; 2 s
	Wait      time.Duration // longest wait that a host may ask for before it is left alone; 5 min
	Failures  int           // failures and refusals (401, 403, 5xx) in a row after which a host is left alone; 5
	Redirects int           // most redirects of one page; 5
	Barren    int           // most pages of one shape in a row that bring no new ad; 30 (trap.go)
}

// Outcome is what a visit brought.
type Outcome struct {
	Pages    int // kept, those of Have among them
	Same     int // of them, pages that the host said had not changed since Last
	Ads      int // different ads, by the parser's keys
	Failures []Failure
	More     int       // losses (Lost, Garbled, Unread) beyond the first thousand failures
	Unasked  int       // pages known of and not asked for: the host is down or asks to wait, a limit
	Alone    int       // pages left alone, of shapes that bring no new ad: no loss
	Later    time.Time // with ErrLater: before then the host wants no visit
}

// Failure is a page that could not be fetched or read.
type Failure struct {
	URL    string
	Kind   string // one of the kinds below
	Reason string
}

// Kinds of failure: a visit that lost pages is not whole, one that met pages
// which are gone, or which it must not ask for, is.
const (
	Lost    = "lost"    // could not be had: what it shows is not known
	Gone    = "gone"    // the host says that there is no such page (404, 410)
	Barred  = "barred"  // not ours to ask for: robots.txt, another site
	Garbled = "garbled" // had, and the parser cannot read it
	Unread  = "unread"  // had and read, but for what the reason names
	Endless = "endless" // left alone: pages without end that bring no new ad
)

// Visit goes through a board from its start URL: each question once, each answer
// handed to keep before it is parsed. Pages that fail are listed in the outcome
// and the visit goes on. The error is one of the context, of keep, ErrLater, or
// ErrTooFew (with the first failure as its reason).
func (v *Visitor) Visit(ctx context.Context, source string, b scrapers.Board, start string,
	keep func(scrapers.Page) error) (Outcome, error) {
	c := &crawl{v: v, source: source, board: b, keep: keep, limits: v.Limits.orDefault()}
	err := c.run(ctx, start)
	v.carrier().CloseIdleConnections()
	if err != nil {
		return c.out, fmt.Errorf("visit %s: %w", source, err)
	}
	if c.out.Ads < b.Least {
		err := fmt.Errorf("visit %s: %w: %d, at least %d expected", source, ErrTooFew, c.out.Ads, b.Least)
		if len(c.out.Failures) > 0 {
			f := c.out.Failures[0]
			err = fmt.Errorf("%w (%s: %s)", err, f.URL, f.Reason)
		}
		return c.out, err
	}
	return c.out, nil
}

func (l Limits) orDefault() Limits {
	def := func(v *int, d int) {
		if *v == 0 {
			*v = d
		}
	}
	span := func(v *time.Duration, d time.Duration) {
		if *v == 0 {
			*v = d
		}
	}
	def(&l.Pages, 20_000)
	def(&l.Attempts, 3)
	def(&l.Retries, 50)
	def(&l.Failures, 5)
	def(&l.Redirects, 5)
	def(&l.Barren, 30)
	span(&l.Timeout, 20*time.Second)
	span(&l.Backoff, 2*time.Second)
	span(&l.Wait, 5*time.Minute)
	if l.Body == 0 {
		l.Body = 10 << 20
	}
	return l
}

func (v *Visitor) now() time.Time {
	if v.Now != nil {
		return v.Now().UTC().Truncate(time.Second)
	}
	return time.Now().UTC().Truncate(time.Second)
}

func (v *Visitor) log() *slog.Logger {
	if v.Log != nil {
		return v.Log
	}
	return silent
}

var silent = slog.New(slog.DiscardHandler)
