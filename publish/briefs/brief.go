package briefs

import (
	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/document/speech"
)

// brief is all that a template may print. Numbers are publish.Numbers; nil is a
// cell that the release does not hold. The only bare figures are the places of
// shapes in drawings.
type brief struct {
	OtherFile string

	Name, Genitive         string // of the municipality
	County, CountyGenitive string
	Date                   string // as of, ISO
	AsOf, From, To         string // dates in words
	ReleaseID, Taxonomy    string
	Verdict                string        // ranked, tiers or cannot_rank
	Invented               bool          // the data are those of the demo
	Basis                  string        // what the list ranks: score, demand or advertised
	Vetoed, NotScored      []aside       // candidates beside the list
	NoAds                  bool          // looked, and no ad names the place
	NotLooked              bool          // no board was visited, and no ad that was added names the place
	Failed                 string        // sources whose last visit was not healthy
	Gaps                   []publish.Gap // days without a healthy visit, as people write them
	MoreGaps               bool          // there are more than a brief has room for
	Alike                  bool          // candidates enough, but none stands apart
	Example                string        // a mark printed in this brief
	Here, InCounty         demand
	First                  []speech.Label // the first tier, in words
	Tiers                  []tier
	Axis                   document.Drawing
	Chart                  bool     // the bands differ: a chart of them says something
	Hidden                 bool     // a band of the list is withheld
	Caps                   []string // reasons that hold for every grade
	Wider                  string   // whose Occupations: county or nation; empty when there are none
	OccupationScale        document.Drawing
	Occupations            []line // when the place cannot be ranked
	MajorScale             document.Drawing
	Majors                 []line
	Skills                 skills
	Centre                 *centre
	Answers, Employers     *publish.Number
	NotAssessed            []string
	Sources                []line
}

// demand is what ads say of a place.
type demand struct{ Positions, Openings *publish.Number }

// candidate is an occupation with its tier, band and grade.
type candidate struct {
	speech.Label
	Code, Grade string
	Caps        []string
	Band        *publish.Number
	Cap         *publish.Number // most people to train a year; nil where it is not computed
	NoCourse    bool            // it is none: open no new course here
	Whisker     document.Drawing
	Chart       bool // as in brief
}

// aside is a candidate that is not ranked, with the reasons.
type aside struct {
	speech.Label
	Reasons []string
}

// tier is a group of candidates whose order has no meaning.
type tier struct {
	Name   string // first, possible or ruled_out
	Key    document.Drawing
	Lines  []candidate
	Others []speech.Label // those that there is no room to give a line
}

// line is a name and its number.
type line struct {
	speech.Label
	Code   string
	Number *publish.Number
	Bar    document.Drawing // its length on the scale of its list
}

// skills are the skills asked for most, and of whom.
type skills struct {
	Scope  string       // municipality, county or occupation; empty when none is known
	Of     speech.Label // the occupation
	Banded bool         // the numbers are bands
	Lines  []line
}

// centre is the nearest training centre.
type centre struct {
	Name        string
	Here        bool // in the municipality itself
	Km, Minutes *publish.Number
}
