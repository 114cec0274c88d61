package briefs

import (
	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/document/speech"
)

// brief is all that the template of a municipality may print. Numbers are
// publish.Numbers; nil is a cell that the release does not hold. The only bare
// figures are the places of shapes in drawings.
type brief struct {
	frame
	Name, Genitive         string // of the municipality
	County, CountyGenitive string
	CountyFile             string         // its brief
	Verdict                string         // ranked, tiers or cannot_rank
	Basis                  string         // what the list ranks: score, demand or advertised
	Vetoed, NotScored      []aside        // candidates beside the list
	NoAds                  bool           // looked, and no ad names the place
	NotLooked              bool           // no board was visited, and no ad that was added names the place
	Alike                  bool           // candidates enough, but none stands apart
	First, Dominated       []speech.Label // the first tier, in words; those of it that one employer dominates
	Here, InCounty         demand
	Employers              *publish.Number
	Tiers                  []tier
	Axis                   document.Drawing
	Chart                  bool     // the bands differ: a chart of them says something
	Hidden                 bool     // a band of the list is withheld
	Caps                   []string // reasons that hold for every grade
	Wider                  string   // whose Occupations: county or nation; empty when there are none
	Occupations            []line   // when the place cannot be ranked
	OccupationScale        document.Drawing
	Prospects              prospects
	Majors                 []line
	MajorScale             document.Drawing
	MajorsNone             bool // some groups have no position, and no line
	Seasons                seasons
	Skills                 graded // of the municipality, in bands
	Phrases                said
	Centre                 *centre
	Survey                 survey
	NotAssessed            []string
}

// demand is what ads say of a place.
type demand struct{ Positions, Openings *publish.Number }

// candidate is an occupation with its tier, band and grade.
type candidate struct {
	speech.Label
	Code, Grade string
	Caps        []string
	Band        *publish.Number
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
	More   bool           // and there is no room to name all of them
}

// line is a name and its number.
type line struct {
	speech.Label
	Code   string
	Number *publish.Number
	Bar    document.Drawing // its length on the scale of its list
}

// graded are lines with the least grade of evidence among them.
type graded struct {
	Grade string
	Lines []line
}

// said is what the ads of occupations ask for.
type said struct {
	Grade string // the least
	Of    []phrases
}

// seasons are the best months of the major groups of the brief that have some.
type seasons struct {
	Known bool // of at least one group it is known whether it has a season
	graded
}

// phrases are what an occupation's ads ask for, in the words of the skills list.
type phrases struct {
	Of    speech.Label
	Lines []line
}

// centre is the nearest training centre.
type centre struct {
	Name        string
	Here        bool // in the municipality itself
	Km, Minutes *publish.Number
}

// survey is what employers of the county answered; nil is not told.
type survey struct{ Hires, Vacancies *publish.Number }

// prospects are what to know of occupations before people are trained for them. Every
// brief has all columns, but a county's has no ways and caps: they are those of its
// municipalities. The marks say which notes there are.
type prospects struct {
	OfPlace, Known          bool   // of a municipality; anything is known at all
	NoGap                   bool   // the gap was not assessed, so nobody can say how many to train
	Told, ByCounty, Assumed bool   // of a pay that is told
	Low                     bool   // a pay is under the minimum wage
	Minimum, MinimumOf      string // the minimum wage as a number's input, and that number's mark
	Seekers, NoSeekers      bool   // of one at least a list is told; of one at least none
	NoCourse, Nearest       bool   // no course is known; its centre is not, so the way is to the nearest
	Capped, None, NoCap     bool   // how many to train is told; it is none; it is not assessed
	Lines                   []prospect
}

// prospect is one of them; nil and empty are not known.
type prospect struct {
	speech.Label
	Pay, Over *publish.Number // lek a month; the same over the minimum wage
	Told      bool            // the pay is told
	InCounty  bool            // the pay is the county's, not the country's
	Assumed   bool            // some ads do not say whether they mean new or old lek
	Seekers   *publish.Number // people registered as looking for such work in the county
	Course    speech.Label    // the nearest
	Town      string          // where it is, or the nearest centre where that is not known
	Here      bool            // the town is in the municipality
	nearest   bool            // where the course is given is not known
	Minutes   *publish.Number // by car to it
	Cap       *publish.Number // most people to train a year
	NoCourse  bool            // it is none: open no new course here
}
