package tables

// Collected is an ad in its source's own words: nothing dropped, nothing read
// into it. It is the only table, with AnswerRaw, that may hold a person's name
// or number; it never leaves the collected files.
type Collected struct {
	_           struct{} `table:"collected" about:"ads in their source's own words, one row an ad and source"`
	Source      string   `col:"source" class:"open" about:"name of the source in zanat.yaml, or of the file's source column"`
	Board       string   `col:"board" class:"open" about:"parser that read it"`
	Key         string   `col:"key" class:"restricted" about:"the source's own id of the ad"`
	URL         string   `col:"url" class:"restricted" about:"address of the ad, empty when it has none"`
	PageID      string   `col:"page_id" class:"restricted" about:"SHA-256 of the archived page it was read from"`
	FirstSeen   Time     `col:"first_seen" class:"restricted" about:"first visit that showed the ad"`
	LastSeen    Time     `col:"last_seen" class:"restricted" about:"last visit that showed the ad"`
	Ended       *Date    `col:"ended" class:"open" about:"day of the first whole visit that no longer showed the ad: it ended after last_seen and by this day; null while nobody knows"`
	Sightings   int64    `col:"sightings" class:"restricted" about:"how often a page of a counted visit, or a file, showed the ad"`
	Title       string   `col:"title" class:"personal" about:"title as written"`
	Body        string   `col:"body" class:"personal" about:"text as written, markup removed, line breaks kept"`
	Employer    string   `col:"employer" class:"personal" about:"employer as written, empty when not stated"`
	Place       string   `col:"place" class:"personal" about:"place field as written, empty when not stated"`
	County      string   `col:"county" class:"open" about:"county field as written, empty when not stated"`
	Posted      *Date    `col:"posted" class:"open" about:"date of posting as stated"`
	Expires     *Date    `col:"expires" class:"open" about:"last date to apply as stated"`
	Occupation  string   `col:"occupation" class:"open" about:"occupation code as the source gives it, empty when none"`
	Category    string   `col:"category" class:"open" about:"category or tag as the source gives it"`
	Openings    *int64   `col:"openings" class:"open" about:"number of places in the source's own field"`
	Pay         string   `col:"pay" class:"personal" about:"pay field as written"`
	Contract    string   `col:"contract" class:"personal" about:"contract and working-time fields as written"`
	Education   string   `col:"education" class:"personal" about:"education field as written"`
	Experience  string   `col:"experience" class:"personal" about:"experience field as written"`
	Skills      []string `col:"skills" class:"personal" about:"skills from the source's own list, as written"`
	SourceKind  string   `col:"source_kind" class:"open" about:"what the source says it is: offer, seek, other, or empty"`
	Description string   `col:"about" class:"personal" about:"the firm's words about itself, kept apart so that they feed no skill"`
}

// AnswerRaw is one employer's answer as the survey tool exported it: the
// names of the questions and the answers in the same order.
type AnswerRaw struct {
	_         struct{} `table:"answer_raw" about:"survey answers as exported, one row an employer or an occupation of one"`
	Source    string   `col:"source" class:"open" about:"name of the survey"`
	Key       string   `col:"key" class:"restricted" about:"the survey's own id of the answer"`
	PageID    string   `col:"page_id" class:"restricted" about:"SHA-256 of the archived file it was read from"`
	Line      int64    `col:"line" class:"restricted" about:"line or row of the file"`
	Questions []string `col:"questions" class:"restricted" about:"names of the questions; a repeat's question is occ[2]/c1"`
	Values    []string `col:"values" class:"personal" about:"answers as exported, in the order of questions"`
}

// Statistic is one figure of an official table.
type Statistic struct {
	_          struct{} `table:"statistic" about:"official figures, one row a series, area, period and breakdown"`
	Source     string   `col:"source" class:"open" about:"who published it"`
	PageID     string   `col:"page_id" class:"restricted" about:"SHA-256 of the archived file it was read from; empty for what ships with the product"`
	Series     string   `col:"series" class:"open" about:"name of the series, for example minimum_wage or population; the table's own title where we have no name for it"`
	Area       string   `col:"area" class:"open" about:"AL for the country, AL-01 for a county (ISO 3166-2), 01 to 61 for a municipality (INSTAT)"`
	Period     string   `col:"period" class:"open" about:"2023, 2023-S1, 2023-Q1, 2023-01 or 2023-01-31"`
	Unit       string   `col:"unit" class:"open" about:"unit of the value, for example lek a month; empty where the table names none"`
	Value      *float64 `col:"value" class:"open" about:"the figure; null where the table says it is not known"`
	TableID    string   `col:"table_id" class:"open" about:"the office's own name of the table, empty when it has none"`
	Title      string   `col:"title" class:"open" about:"title of the table as written, empty when it has none"`
	Dimensions []string `col:"dimensions" class:"open" about:"what else the figure is broken down by, key=value, for example sex=F; empty for a total"`
	Status     string   `col:"status" class:"open" about:"mark or status as the table writes it, for example .. or E; empty for a plain figure"`
	Missing    *string  `col:"missing" class:"open" about:"why there is no value: nil, not_applicable, not_available, withheld, blank, or marked for a mark we do not know; null when there is one"`
	Updated    *Date    `col:"updated" class:"open" about:"day the office says it last changed the table"`
}

// Supply is how many people could take up an occupation: who finished a course,
// who is registered as seeking work in it, how many places a course has.
type Supply struct {
	_            struct{} `table:"supply" about:"people who could take up an occupation, one row a place, occupation or course, period and kind"`
	Source       string   `col:"source" class:"open" about:"who counted, or the name of the file"`
	PageID       string   `col:"page_id" class:"restricted" about:"SHA-256 of the archived file it was read from"`
	Line         int64    `col:"line" class:"restricted" about:"line or row of the file"`
	Municipality *string  `col:"municipality" class:"open" about:"INSTAT code 01-61; null when the row is less precise"`
	County       *string  `col:"county" class:"open" about:"ISO code AL-01 to AL-12; null for the whole country"`
	Occupation   *string  `col:"occupation" class:"open" about:"ISCO-08 code of 1 to 4 digits; null when only the course is named or the title could not be coded"`
	Title        string   `col:"title" class:"open" about:"occupation as written beside or instead of the code, empty when none"`
	Course       *string  `col:"course" class:"open" about:"course as named in the table course; null when none is named"`
	Centre       string   `col:"centre" class:"open" about:"who gives the course, empty when not stated"`
	Kind         string   `col:"kind" class:"open" about:"graduates, leavers (of vocational schools), jobseekers, enrolled, places, or supply for a total made elsewhere"`
	Period       string   `col:"period" class:"open" about:"2023, 2023-S1, 2023-Q1, 2023-01 or 2023-01-31"`
	Value        *float64 `col:"value" class:"restricted" about:"people; null where the list says it is not known"`
	Completion   *float64 `col:"completion" class:"open" about:"share of those enrolled who finish, 0 to 1; null when not stated"`
	Status       string   `col:"status" class:"open" about:"mark as the list writes it, for example ..; empty for a plain figure"`
}
