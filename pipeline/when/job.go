package when

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"slices"
	"time"
)

// Job is what is due by a rule: a source and its visits.
type Job struct {
	Name   string
	Rule   *Rule
	Jitter time.Duration // the longest wait after a slot
}

// Start is when the visit of a slot begins: the slot and a wait of whole seconds
// below Jitter, the same whenever it is asked for, drawn from a hash of the name
// and the slot. It is never before the slot and always before the next one, so
// visits keep the order of their slots.
func (j Job) Start(slot time.Time) time.Time {
	most := j.Jitter
	if next := j.Rule.Next(slot); !next.IsZero() {
		most = min(most, next.Sub(slot))
	}
	seconds := uint64(most / time.Second)
	if seconds == 0 {
		return slot
	}
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\x1f%d", j.Name, slot.Unix()))
	wait := binary.BigEndian.Uint64(sum[:]) % seconds
	return slot.Add(time.Duration(wait) * time.Second)
}

// Due is what a job owes at a moment.
type Due struct {
	First, Last time.Time // the slots to take in one visit; zero when none is due
	Slots       int       // how many there are from First to Last
	Next        time.Time // when the visit after that begins
}

// Due looks for slots after one moment that are not taken and whose visit should
// have begun by another.
func (j Job) Due(taken *Taken, since, now time.Time) (d Due) {
	for slot := j.Rule.Next(since); !slot.IsZero(); slot = j.Rule.Next(slot) {
		if taken.Has(slot, now) {
			continue
		}
		if slot.Add(j.Jitter).After(now) { // or it has begun, whatever its wait
			if d.Next = j.Start(slot); d.Next.After(now) {
				return d
			}
		}
		if d.Slots++; d.First.IsZero() {
			d.First = slot
		}
		d.Last = slot
	}
	d.Next = time.Time{}
	return d
}

// Taken are the slots of one job that were taken. The zero value has none.
type Taken struct {
	slots  []int64 // seconds of 1970, sorted
	covers []cover
}

// cover says that one visit was made for all slots from one to another.
type cover struct{ first, last, at time.Time }

// ahead is how far a clock may be wrong before what it led to is doubted.
const ahead = 24 * time.Hour

// Add notes that a visit begun at a moment was made for a slot, and for those
// from first on that were missed before it.
func (t *Taken) Add(first, slot, at time.Time) {
	i, there := slices.BinarySearch(t.slots, slot.Unix())
	if !there {
		t.slots = slices.Insert(t.slots, i, slot.Unix())
	}
	if first.Before(slot) {
		t.covers = append(t.covers, cover{first, slot, at})
	}
}

// Has says whether a slot was taken. A visit that was made up more than a day
// from now was made by a clock that was wrong: it counts for its own slot, and
// not for those before it, which are still to come.
func (t *Taken) Has(slot, now time.Time) bool {
	if _, there := slices.BinarySearch(t.slots, slot.Unix()); there {
		return true
	}
	return slices.ContainsFunc(t.covers, func(c cover) bool {
		return !slot.Before(c.first) && !slot.After(c.last) && !c.at.After(now.Add(ahead))
	})
}

// Last is the last slot that was taken, of those up to a moment; the zero time
// when there is none.
func (t *Taken) Last(upTo time.Time) time.Time {
	i, there := slices.BinarySearch(t.slots, upTo.Unix())
	if there {
		i++
	}
	if i == 0 {
		return time.Time{}
	}
	return time.Unix(t.slots[i-1], 0)
}
