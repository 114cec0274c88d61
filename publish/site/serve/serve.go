// Package serve answers readers over HTTP from one whole release, and turns to the next
// when a run has published it, without a moment of neither. It stands behind
// publish/site, which makes the pages; nothing here knows what is on them.
package serve

import (
	"context"
	"errors"
	"net"
	"net/http"
	"sync/atomic"
	"time"

	"github.com/zanat-al/zanat/publish/site"
)

// Release is a site with the files that lie beside its pages.
type Release struct {
	Site *site.Site
	Path func(name string) (file string, ok bool) // of a file beside the pages
	Made time.Time                                // when it was published
}

// Server answers from the release that it was given last.
type Server struct {
	now    atomic.Pointer[shelf]
	report func(error)
}

// New is a server of a first release. Faults that a reader cannot mend are told to
// report.
func New(first Release, report func(error)) *Server {
	s := &Server{report: report}
	s.Turn(first)
	return s
}

// Turn makes readers see another release from the next question on. Answers under way
// are ended from the one that they began with.
func (s *Server) Turn(next Release) { s.now.Store(newShelf(next)) }

// Listen takes an address of this machine, such as 127.0.0.1:8080.
func Listen(ctx context.Context, address string) (net.Listener, error) {
	return new(net.ListenConfig).Listen(ctx, "tcp", address)
}

// look is how often a server looks for another release.
const look = time.Second

// Run answers on a listener until the context ends, and asks next, once a second, for
// another release: nil when there is none. What next errs is reported; the release
// that is there stays.
func (s *Server) Run(ctx context.Context, on net.Listener, next func(context.Context) (*Release, error)) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	h := &http.Server{
		Handler: s, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 10 * time.Second,
		WriteTimeout: 2 * time.Minute, IdleTimeout: time.Minute, MaxHeaderBytes: 16 << 10,
	}
	go s.follow(ctx, next)
	ended := make(chan error, 1)
	go func() { ended <- h.Serve(on) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	rest, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
	defer cancel()
	err := h.Shutdown(rest)
	if errors.Is(err, context.DeadlineExceeded) {
		return h.Close() // somebody reads slowly; the answers are lost, nothing else
	}
	return err
}

func (s *Server) follow(ctx context.Context, next func(context.Context) (*Release, error)) {
	every := time.NewTicker(look)
	defer every.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-every.C:
		}
		r, err := next(ctx)
		switch {
		case err != nil && ctx.Err() == nil:
			s.report(err)
		case err == nil && r != nil:
			s.Turn(*r)
		}
	}
}
