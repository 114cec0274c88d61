package pipeline

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/zanat-al/zanat/pipeline/health"
	"github.com/zanat-al/zanat/pipeline/runs"
)

// visitsFile is the ledger of visits. It lies in the archive, beside the pages
// that it speaks of: whoever copies the pages has their verdicts too.
func visitsFile(cfg Config) string { return filepath.Join(archiveDir(cfg), "visits.jsonl") }

// ledger is the list of visits, open to write.
type ledger struct {
	lines *runs.Ledger

	mu     sync.Mutex // sources are visited side by side
	events []health.Event
}

func openLedger(cfg Config) (*ledger, error) {
	l := new(ledger)
	if err := os.MkdirAll(archiveDir(cfg), 0o700); err != nil {
		return nil, err
	}
	var err error
	l.lines, err = runs.OpenLedger(visitsFile(cfg), l.read)
	return l, err
}

func (l *ledger) read(line []byte) error {
	var e health.Event
	if err := json.Unmarshal(line, &e); err != nil {
		return err
	}
	l.events = append(l.events, e)
	return nil
}

// visitsOf reads the ledger, also while a visit is under way.
func visitsOf(cfg Config) ([]health.Visit, error) {
	var l ledger
	err := runs.ReadLedger(visitsFile(cfg), l.read)
	return l.visits(), err
}

func (l *ledger) visits() []health.Visit {
	l.mu.Lock()
	defer l.mu.Unlock()
	return health.Visits(l.events)
}

func (l *ledger) add(e health.Event) error {
	e.At, e.Version = e.At.UTC(), Version
	l.mu.Lock()
	defer l.mu.Unlock()
	if err := l.lines.Add(e); err != nil {
		return err
	}
	l.events = append(l.events, e)
	return nil
}

func (l *ledger) close() error { return l.lines.Close() }

// begin notes that a visit begins. Its id is the time and a number, so that two
// visits of one second are two.
func (l *ledger) begin(s Source, now time.Time) (health.Visit, error) {
	stamp := now.UTC().Format("20060102T150405Z")
	ids := map[string]bool{}
	for _, v := range l.visits() {
		ids[v.ID] = true
	}
	for n := 1; ; n++ {
		id := fmt.Sprintf("%s-%03d", stamp, n)
		if ids[id] {
			continue
		}
		v := health.Visit{ID: id, Source: s.Name, Board: s.Board, Start: s.Start, Started: now.UTC()}
		err := l.add(health.Event{Event: health.Started, Visit: id, At: now,
			Source: s.Name, Board: s.Board, Start: s.Start})
		return v, err
	}
}

// verdict notes how a visit ended, or what is thought of it now.
func (l *ledger) verdict(event string, v health.Visit) error {
	counts := v.Counts
	return l.add(health.Event{Event: event, Visit: v.ID, At: v.Judged, Counts: &counts,
		Verdict: v.Verdict, Reason: v.Reason, By: v.By})
}

// stale is the age after which a visit that was cut short is not gone on with.
const stale = 24 * time.Hour

// open is the visit to a source that is under way, or was killed.
func (l *ledger) open(source string) (v health.Visit, ok bool) {
	for _, v := range health.Of(l.visits(), source) {
		if v.Open() {
			return v, true
		}
	}
	return v, false
}
