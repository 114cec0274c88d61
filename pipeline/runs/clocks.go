package runs

import (
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"sync"
	"time"
)

// Clocks keep when each host may be asked again, one small file a host, so that
// a restart right after a kill asks no sooner (fetch.Memory). A line is written
// before each request and after it, with one write and without waiting for the
// disk: a killed process loses none of it, and a machine that lost its power is
// away for longer than any pace.
type Clocks struct {
	dir string
	now func() time.Time

	mu    sync.Mutex
	files map[string]*os.File
	err   error
}

// clock is a file's line: the time before which the host may not be asked, how
// long it rests after a request, and whether one was on its way.
const clock = "%019d %019d %d\n"

// OpenClocks opens the clocks of a data folder. now is the machine's clock.
func OpenClocks(data string, now func() time.Time) (*Clocks, error) {
	c := &Clocks{dir: filepath.Join(data, "hosts"), now: now, files: map[string]*os.File{}}
	return c, os.MkdirAll(c.dir, 0o700)
}

// Asking notes that a host is about to be asked, and how long it rests after.
func (c *Clocks) Asking(origin string, rest time.Duration) {
	c.write(origin, c.now().Add(rest), rest, 1)
}

// Rests notes that a request has ended and the host rests until a time.
func (c *Clocks) Rests(origin string, until time.Time) {
	c.write(origin, until, max(0, until.Sub(c.now())), 0)
}

// Until is before which time a host may not be asked. Where a request was on its
// way when the process ended, nobody knows when the host got it: the whole rest
// counts from now. So it does where the clock was put back.
func (c *Clocks) Until(origin string) time.Time {
	text, err := os.ReadFile(c.file(origin))
	if err != nil {
		return time.Time{} // never asked
	}
	var until, rest int64
	var open int
	if _, err := fmt.Sscanf(string(text), clock, &until, &rest, &open); err != nil {
		return time.Time{} // made, and killed before the first request
	}
	latest := c.now().Add(time.Duration(rest))
	if at := time.Unix(0, until); open == 0 && at.Before(latest) {
		return at
	}
	return latest
}

// Close lets go of the files and tells the first error: a host's clock that
// could not be kept.
func (c *Clocks) Close() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	err := c.err
	for _, f := range c.files {
		err = errors.Join(err, f.Close())
	}
	c.files = map[string]*os.File{}
	return err
}

func (c *Clocks) file(origin string) string { return filepath.Join(c.dir, url.PathEscape(origin)) }

func (c *Clocks) write(origin string, until time.Time, rest time.Duration, open int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	f := c.files[origin]
	if f == nil {
		var err error
		f, err = os.OpenFile(c.file(origin), os.O_CREATE|os.O_WRONLY, 0o600)
		if err != nil {
			c.err = errors.Join(c.err, err)
			return
		}
		c.files[origin] = f
	}
	line := fmt.Appendf(nil, clock, until.UnixNano(), rest, open)
	if _, err := f.WriteAt(line, 0); err != nil && c.err == nil {
		c.err = err
	}
}
