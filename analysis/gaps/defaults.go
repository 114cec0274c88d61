package gaps

// Defaults are the figures of methods §7 that no data of ours tells.
type Defaults struct {
	OpenShare  float64 // of all openings, open to people new to an occupation, until a survey tells
	Jobseekers float64 // share of the registered who would take the work up
	Completion float64 // share of those enrolled who finish, where the list does not tell
	ReachKm    float64 // distance over which people go to a course
	NoCourse   float64 // minutes added where no centre is known to have a course
	Flagged    float64 // lower bound of the share of notices with a strong danger sign: more is not recommended
}

// Usual are the defaults of method version 1.
var Usual = Defaults{OpenShare: .5, Jobseekers: .3, Completion: .8, ReachKm: 25, NoCourse: 20, Flagged: .10}
