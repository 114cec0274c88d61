package pipeline

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/zanat-al/zanat/pipeline/runs"
	"github.com/zanat-al/zanat/pipeline/when"
)

// entry is a line of data/schedule.jsonl. A slot has a line as its visit begins
// and one as it ends; the last one holds.
type entry struct {
	Source   string    `json:"source"`
	Schedule string    `json:"schedule,omitempty"` // of a line "seen"
	Slot     time.Time `json:"slot,omitzero"`      // when it was due
	First    time.Time `json:"first,omitzero"`     // the earliest slot that it makes up for
	Slots    int       `json:"slots,omitempty"`    // how many slots it stands for, when more than one
	Started  time.Time `json:"started,omitzero"`
	Ended    time.Time `json:"ended,omitzero"`
	Outcome  string    `json:"outcome"`
	Why      string    `json:"why,omitempty"`
}

// Outcomes of an entry.
const (
	slotSeen    = "seen"    // the source, or its schedule, is new: nothing before is missed
	slotStarted = "started" // under way, or cut short when no other line follows
	slotStopped = "stopped" // by whoever ended the program: taken up again
	slotWaited  = "waited"  // another run held the folder: tried again
	slotEnded   = "ended"   // well
	slotFailed  = "failed"  // told why; the next slot is waited for
	slotMerged  = "merged"  // came due while the same source was still being visited
	slotDropped = "dropped" // cut short too often
)

// tries is how often a slot whose visit was cut short is begun.
const tries = 3

// book is what is known of the slots, on the disk and in memory.
type book struct {
	*runs.Ledger
	seen  map[string]entry       // source -> its last "seen"
	taken map[string]*when.Taken // source -> its slots
	cut   map[string]int         // source and slot -> how often it was begun and not ended
	begun map[string]time.Time   // source and slot -> when it was first begun
}

func newBook() *book {
	return &book{seen: map[string]entry{}, taken: map[string]*when.Taken{}, cut: map[string]int{}, begun: map[string]time.Time{}}
}

// openBook opens the ledger of slots, which no other process may have open.
func openBook(file string) (b *book, err error) {
	b = newBook()
	b.Ledger, err = runs.OpenLedger(file, b.read)
	return b, err
}

// readBook reads the ledger of slots also while a scheduler has it open.
func readBook(file string) (*book, error) {
	b := newBook()
	return b, runs.ReadLedger(file, b.read)
}

func (b *book) read(line []byte) error {
	var e entry
	if err := json.Unmarshal(line, &e); err != nil {
		return err
	}
	return b.learn(e)
}

// add puts an entry on the disk and then in memory.
func (b *book) add(e entry) error {
	if err := b.Ledger.Add(e); err != nil {
		return err
	}
	return b.learn(e)
}

func (b *book) learn(e entry) error {
	key := keyOf(e.Source, e.Slot)
	switch e.Outcome {
	case slotSeen:
		b.seen[e.Source] = e
	case slotStarted:
		b.cut[key]++
		if _, again := b.begun[key]; !again {
			b.begun[key] = e.Started
		}
	case slotStopped, slotWaited:
		b.cut[key]--
	case slotEnded, slotFailed, slotMerged, slotDropped:
		delete(b.cut, key)
		delete(b.begun, key)
		at := e.Started
		if e.Ended.After(at) {
			at = e.Ended
		}
		first := e.First
		if first.IsZero() {
			first = e.Slot
		}
		b.of(e.Source).Add(first, e.Slot, at)
	default:
		return fmt.Errorf("no outcome %q", e.Outcome)
	}
	return nil
}

// of are the slots of a source that were taken.
func (b *book) of(source string) *when.Taken {
	if b.taken[source] == nil {
		b.taken[source] = new(when.Taken)
	}
	return b.taken[source]
}

func keyOf(source string, slot time.Time) string { return fmt.Sprint(source, " ", slot.Unix()) }

// often says that a slot was begun and cut short too often.
func (b *book) often(source string, slot time.Time) bool { return b.cut[keyOf(source, slot)] >= tries }

// stands is how long ago a slot was first begun: a visit that ended since then is
// the slot's own, and stands when it is taken up again. 0 for a slot that was not.
func (b *book) stands(source string, slot, now time.Time) time.Duration {
	begun, again := b.begun[keyOf(source, slot)]
	if !again {
		return 0
	}
	return max(0, now.Sub(begun))
}

// since is the moment after which slots of a source count: its last slot taken,
// or when it, or its schedule, was first seen. The zero time when it never was.
// What lies ahead of now was written by a clock that was wrong.
func (b *book) since(s Source, now time.Time) time.Time {
	seen := b.seen[s.Name]
	if seen.Schedule != s.Schedule {
		return time.Time{}
	}
	last := b.of(s.Name).Last(now)
	if seen.Started.After(last) && !seen.Started.After(now) {
		return seen.Started
	}
	return last
}
