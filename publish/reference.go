package publish

// Release is the one row that says what a release is made of.
type Release struct {
	ID          string `col:"release_id"`   // as-of date and hash of all that the release holds
	AsOf        string `col:"as_of"`        // ISO date
	WindowStart string `col:"window_start"` // first day counted
	WindowEnd   string `col:"window_end"`   // last day counted
	RunID       string `col:"run_id"`
	Taxonomy    string `col:"taxonomy"` // name and version
	Version     string `col:"version"`  // of the program
	Failed      string `col:"failed"`   // sources whose last visit was not healthy, joined by ", "
	Missing     string `col:"missing"`  // days without a healthy visit; Gaps reads it
	Basis       string `col:"basis"`    // advertised: demand as advertised, nothing else
	Credits     string `col:"credits"`  // lines of credit, one a line
}

// County is one of the 12 counties.
type County struct {
	Code   string `col:"county"` // ISO 3166-2, AL-01 to AL-12
	NameSq string `col:"name_sq"`
	NameEn string `col:"name_en"`
	Pop    *int64 `col:"pop_2023"` // census 2023
}

// Municipality is one of the 61 municipalities.
type Municipality struct {
	Code       string  `col:"municipality"` // INSTAT, 01 to 61
	County     string  `col:"county"`
	NameSq     string  `col:"name_sq"`
	GenitiveSq string  `col:"name_genitive_sq"` // after "Bashkia e"
	NameEn     string  `col:"name_en"`
	Lat        float64 `col:"lat"` // of the seat
	Lon        float64 `col:"lon"`
	Pop        *int64  `col:"pop_2023"`        // census 2023
	PopStatus  string  `col:"pop_2023_status"` // seen, derived or empty
	GridColumn int64   `col:"grid_column"`     // on the tile map, from the west
	GridRow    int64   `col:"grid_row"`        // from the north
}

// Occupation is one ISCO-08 group: 4 digits a unit group, 1 a major group.
type Occupation struct {
	Code    string `col:"occupation"`
	TitleEn string `col:"title_en"`
	TitleSq string `col:"title_sq"`
}

// Skill is one concept of the taxonomy in use.
type Skill struct {
	URI      string `col:"skill"`
	LabelEn  string `col:"label_en"`
	LabelSq  string `col:"label_sq"` // empty where there is none
	Taxonomy string `col:"taxonomy"`
}

// Course is one vocational course.
type Course struct {
	Code         string  `col:"course"` // its Albanian name
	NameEn       string  `col:"name_en"`
	Occupation   *string `col:"occupation"`
	Provider     string  `col:"provider"`
	Hours        *int64  `col:"hours"`
	Municipality *string `col:"municipality"`
	Status       string  `col:"status"` // seen, derived, recalled or added
}

// Module is one outcome of a module of a course.
type Module struct {
	Course  string  `col:"course"`
	Module  string  `col:"module"`
	NameEn  string  `col:"name_en"`
	Outcome string  `col:"outcome"`
	Skill   *string `col:"skill"`
	Hours   *int64  `col:"hours"`
	Status  string  `col:"status"`
}

// Distance is the estimated way to a training centre: a band, never a route.
type Distance struct {
	Municipality string  `col:"municipality"`
	Centre       string  `col:"centre"` // INSTAT code of the centre's municipality
	Rank         int64   `col:"rank"`   // 1 for the nearest
	KmLow        float64 `col:"km_low"`
	KmHigh       float64 `col:"km_high"`
	MinutesLow   float64 `col:"minutes_low"` // by car
	MinutesHigh  float64 `col:"minutes_high"`
}

// Verdict says what may be said of a municipality's ranking.
type Verdict struct {
	Municipality string `col:"municipality"`
	Verdict      string `col:"verdict"` // ranked, tiers or cannot_rank
	Candidates   int64  `col:"candidates"`
	Basis        string `col:"basis"`
	Reason       string `col:"reason"`       // why it cannot be ranked
	NotAssessed  string `col:"not_assessed"` // components, joined by blanks
	Seed         int64  `col:"seed"`
	Draws        int64  `col:"draws"`
}

// Priority is the place of an occupation in a municipality's list.
type Priority struct {
	Municipality string `col:"municipality"`
	Occupation   string `col:"occupation"`
	K            int64  `col:"k"`      // the k of top k
	Tier         string `col:"tier"`   // first, possible or ruled_out; beside the list: vetoed or not_scored
	Reason       string `col:"reason"` // why it is vetoed or not scored, names joined by blanks
	Grade        string `col:"grade"`
	GradeCaps    string `col:"grade_caps"` // why it is no better
	BandMark     string `col:"band_mark"`  // empty where no band may be told
	Band         Number // its band of positions; State Withheld where none may be told

	Cap    *Number // most people to train a year; nil where it is not computed
	Steady *Number // share of other weightings that keep it among the first; likewise
}
