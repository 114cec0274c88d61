// Package health says whether a visit to a source may be believed: from what the
// visit brought and what the source's earlier visits did, to a verdict. It stands
// between the archive and what is counted: pages of a visit that is not believed
// are kept and not counted, and the days are missing, never low demand.
//
//	started ──> open ──> healthy       believed; what it did not show has ended
//	             │  └──> partial       what it shows counts, what it does not says nothing
//	             │  ├──> quarantined ──> healthy, partial (replayed or accepted)
//	             │  └──> failed        nothing could be had
//	             └─ killed: the next visit goes on where it was
package health

import "time"

// Verdicts on a visit. A visit under way, or killed, has none.
const (
	Healthy     = "healthy"
	Partial     = "partial"
	Quarantined = "quarantined"
	Failed      = "failed"
)

// Visit is one visit to a source, as the ledger tells it.
type Visit struct {
	ID      string    `json:"visit"`
	Source  string    `json:"source"`
	Board   string    `json:"board"`
	Start   string    `json:"start"` // first address
	Started time.Time `json:"started"`
	Ended   time.Time `json:"ended"` // zero while it is open
	Counts
	Verdict string    `json:"verdict"` // empty while it is open
	Reason  string    `json:"reason"`  // why it is not healthy, or who accepted it
	By      string    `json:"by"`      // visit, replay or accepted
	Judged  time.Time `json:"judged"`  // when the verdict was given
}

// Counts are what a visit brought.
type Counts struct {
	Pages   int    `json:"pages"`   // kept
	Same    int    `json:"same"`    // of them, not changed since the last visit
	Ads     int    `json:"ads"`     // different ones
	Lost    int    `json:"lost"`    // pages that could not be had
	Gone    int    `json:"gone"`    // pages that are there no more (404, 410)
	Barred  int    `json:"barred"`  // pages that are not ours to ask for
	Garbled int    `json:"garbled"` // pages that the parser could not read
	Unread  int    `json:"unread"`  // pages with something left over
	None    bool   `json:"none"`    // the board said plainly that it has no ads
	Trouble string `json:"trouble"` // the first of these, in words
}

// Open says that a visit is under way, or was killed.
func (v Visit) Open() bool { return v.Ended.IsZero() }

// Counted says that what a visit's pages show may be counted.
func (v Visit) Counted() bool { return v.Verdict == Healthy || v.Verdict == Partial }

// Whole says that a visit would have shown every ad there was: one that it did
// not show has ended.
func (v Visit) Whole() bool { return v.Verdict == Healthy && v.Lost == 0 && v.Garbled == 0 }

// Of are the visits to one source, in their order.
func Of(all []Visit, source string) (some []Visit) {
	for _, v := range all {
		if v.Source == source {
			some = append(some, v)
		}
	}
	return some
}
