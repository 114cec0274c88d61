package tables

// Answer is one employer's survey answer, normalised, or the visit to one that
// gave none: these count for the weights. Firms carry the code of the sampling
// frame; no person is asked for.
type Answer struct {
	_                   struct{} `table:"answer" about:"firms that the survey visited, one row a firm; answers where outcome is 1"`
	ID                  int64    `col:"answer_id" class:"restricted" about:"signed hash of survey and key"`
	Source              string   `col:"source" class:"open" about:"name of the survey"`
	Key                 string   `col:"key" class:"restricted" about:"the survey's own id"`
	PageID              string   `col:"page_id" class:"restricted" about:"SHA-256 of the archived file"`
	Day                 *Date    `col:"day" class:"open" about:"day of the interview"`
	Outcome             int64    `col:"outcome" class:"open" about:"1 interview, 2 refused, 3 not contacted, 4 closed or not active, 5 outside the area"`
	HiredAny            *bool    `col:"hired_any" class:"restricted" about:"whether a firm that refused hired anyone in 12 months, nr1"`
	FrameID             string   `col:"frame_id" class:"restricted" about:"code of the firm in the sampling frame"`
	Municipality        *string  `col:"municipality" class:"open" about:"INSTAT code of the firm's site"`
	County              *string  `col:"county" class:"open" about:"ISO code of the county of the firm's site"`
	Sector              *string  `col:"sector" class:"open" about:"NACE section group, question a1"`
	SizeClass           *string  `col:"size_class" class:"open" about:"1-4, 5-9, 10-49 or 50+"`
	Weight              *float64 `col:"weight" class:"restricted" about:"design weight from the frame; null when the sample has none"`
	StratumSize         *float64 `col:"stratum_size" class:"restricted" about:"firms of the frame in the stratum that this one was drawn from; null when not told"`
	Staff               *int64   `col:"staff" class:"restricted" about:"people working there, a2"`
	Vacancies           *int64   `col:"vacancies" class:"restricted" about:"posts vacant and actively recruited today, b1"`
	Hires               *int64   `col:"hires" class:"restricted" about:"hired in 12 months, b2"`
	HiresNew            *int64   `col:"hires_new" class:"restricted" about:"of them new to the occupation, b3"`
	HiresOnline         *int64   `col:"hires_online" class:"restricted" about:"of them advertised online, b5"`
	Occupations         []string `col:"occupations" class:"open" about:"ISCO-08 unit group of each occupation named; empty text where it could not be coded"`
	OccupationPhrases   []string `col:"occupation_phrases" class:"restricted" about:"the firm's words, without personal data, same order"`
	OccupationVacancies []int64  `col:"occupation_vacancies" class:"restricted" about:"vacancies by occupation, c2, same order; -1 when not answered"`
	OccupationHires     []int64  `col:"occupation_hires" class:"restricted" about:"hires by occupation, c3, same order; -1 when not answered"`
	OccupationHard      []int64  `col:"occupation_hard" class:"restricted" about:"hard to fill, c4, same order; -1 when not answered"`
	OccupationReasons   []string `col:"occupation_reasons" class:"restricted" about:"why, c5, names joined by blanks, same order"`
	SkillsLacking       []string `col:"skills_lacking" class:"open" about:"skill areas lacking among staff, d1"`
	Importance          []int64  `col:"importance" class:"restricted" about:"importance 1 to 5 of the six skills d4 to d9, -1 when not answered; empty when none is"`
	Mastery             []int64  `col:"mastery" class:"restricted" about:"mastery by new recruits, likewise"`
	Proficient          *int64   `col:"proficient" class:"restricted" about:"share of staff fully proficient, d2, choice of the form's list share"`
	TransportLate       *bool    `col:"transport_late" class:"open" about:"transport outside usual hours, e6"`
}
