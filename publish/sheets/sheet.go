package sheets

import (
	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document/speech"
)

// sheet is all that a template may print. Numbers are publish.Numbers; nil is a cell
// that the release does not hold.
type sheet struct {
	OtherFile              string
	Course                 speech.Label
	Occupation             speech.Label // empty when it is not known what the course trains for
	Code                   string       // its ISCO-08 code
	Date                   string       // as of, ISO
	AsOf, From, To         string       // dates in words
	ReleaseID, Taxonomy    string
	Example                string // a mark printed here
	Invented               bool
	Failed                 string // sources whose last visit was not healthy
	Status                 string // known, module_unknown, occupation_unknown, too_few or no_usual_skill
	Why                    string // why the gap is not told
	Told                   bool   // the gap is told
	All                    bool   // every usual skill is taught
	Sure                   string // how sure the modules are; empty without any
	Unlinked               bool   // some outcomes fit no concept
	Gap, Lacking           *publish.Number
	Positions              *publish.Number // of the occupation, in the country
	Median, OverMinimum    *publish.Number
	Season                 *season
	Centres                []centre
	Missing, Taught, Asked []skill // Asked: shares that are told where the gap is not
	Outcomes               []outcome
	Known                  bool // something is known of an outcome
	Surplus                bool // an outcome is asked for by nobody
	Bundles                []bundle
	First                  []place  // municipalities where the occupation is among the first
	Counties               []county // none where nothing is known of any
}

// skill is one that employers ask for.
type skill struct {
	speech.Label
	Share  *publish.Number
	Module speech.Label // of the course that teaches it, or the nearest one; empty for none
	Course speech.Label // of that module, where it is another
}

// outcome is one that the course teaches.
type outcome struct {
	Module, Outcome speech.Label
	Says            string          // asked, surplus, unlinked or untold: what is known of it
	Share           *publish.Number // where it is asked
}

// bundle is a proposed module.
type bundle struct {
	speech.Label
	Skills []skill
}

// centre is who gives the course, where it is known.
type centre struct {
	Provider string
	Town     string          // empty when not known
	Band     *publish.Number // of the occupation's positions in the town; nil where it is not in its list
	County   *publish.Number // its positions in the town's county
	Asked    []local         // usual skills that ads of the town ask for
}

// local is a skill with the band of notices of a town that ask for it.
type local struct {
	speech.Label
	Band *publish.Number
	More *publish.Number // yes: the town asks for it more than the country; else nil
}

// place is a municipality with the band of the occupation's positions.
type place struct {
	Name string
	Band *publish.Number
}

// county is what is known of the occupation in a county.
type county struct {
	speech.Label
	Positions, Graduates, Jobseekers *publish.Number
}

// season is when notices come.
type season struct{ Peak, Share *publish.Number }
