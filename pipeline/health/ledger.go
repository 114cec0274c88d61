package health

import (
	"slices"
	"time"
)

// What an event tells: a visit has begun, it has ended with a verdict, or a
// later verdict took the place of the first.
const (
	Started = "started"
	Ended   = "ended"
	Judged  = "judged"
)

// How a verdict came.
const (
	ByVisit  = "visit"
	ByReplay = "replay"
	Accepted = "accepted" // by a person, with a reason
)

// Event is one line of the ledger. Lines are added and never changed.
type Event struct {
	Event   string    `json:"event"`
	Visit   string    `json:"visit"`
	At      time.Time `json:"at"`
	Source  string    `json:"source,omitempty"` // of a visit that begins
	Board   string    `json:"board,omitempty"`
	Start   string    `json:"start,omitempty"`
	Counts  *Counts   `json:"counts,omitempty"` // of one that has ended, or was read again
	Verdict string    `json:"verdict,omitempty"`
	Reason  string    `json:"reason,omitempty"`
	By      string    `json:"by,omitempty"`
	Version string    `json:"version,omitempty"` // of the program that judged
}

// Visits are what the events tell, in the order in which the visits began. An
// event of a visit that never began says nothing.
func Visits(events []Event) (all []Visit) {
	at := map[string]int{}
	for _, e := range events {
		if e.Event == Started {
			if _, again := at[e.Visit]; !again {
				at[e.Visit] = len(all)
				all = append(all, Visit{ID: e.Visit, Source: e.Source, Board: e.Board, Start: e.Start, Started: e.At})
			}
			continue
		}
		if i, ok := at[e.Visit]; ok {
			all[i].take(e)
		}
	}
	return all
}

func (v *Visit) take(e Event) {
	if e.Event == Ended {
		v.Ended = e.At
	}
	if e.Counts != nil {
		v.Counts = *e.Counts
	}
	v.Verdict, v.Reason, v.By, v.Judged = e.Verdict, e.Reason, e.By, e.At
}

// Outage is a time in which no visit to a source was healthy although there were
// some. What the source showed then is missing.
type Outage struct {
	Source  string
	After   time.Time // end of the last healthy visit; zero when there was none
	Since   time.Time // start of the first visit that was not
	Until   time.Time // start of the next healthy visit; zero while there is none
	Verdict string    // of the last visit that was not healthy
	Reason  string
}

// Outages are those of all sources, by source and time. A visit under way says
// nothing yet.
func Outages(all []Visit) (list []Outage) {
	for _, source := range Sources(all) {
		var now *Outage
		var good time.Time
		for _, v := range Of(all, source) {
			switch {
			case v.Open():
				continue
			case v.Verdict == Healthy:
				if now != nil {
					now.Until, now = v.Started, nil
				}
				good = v.Ended
				continue
			case now == nil:
				list = append(list, Outage{Source: source, After: good, Since: v.Started})
				now = &list[len(list)-1]
			}
			now.Verdict, now.Reason = v.Verdict, v.Reason
		}
	}
	return list
}

// Sources are the names of all that were visited, in the alphabet's order.
func Sources(all []Visit) (names []string) {
	for _, v := range all {
		if !slices.Contains(names, v.Source) {
			names = append(names, v.Source)
		}
	}
	slices.Sort(names)
	return names
}
