package tables

// Answer is one employer's survey answer, normalised. Firms carry the code of
// the sampling frame; no person is asked for.
type Answer struct {
	_                   struct{} `table:"answer" about:"survey answers, one row an employer that agreed"`
	ID                  int64    `col:"answer_id" class:"restricted" about:"signed hash of survey and key"`
	Source              string   `col:"source" class:"open" about:"name of the survey"`
	Key                 string   `col:"key" class:"restricted" about:"the survey's own id"`
	PageID              string   `col:"page_id" class:"restricted" about:"SHA-256 of the archived file"`
	Day                 *Date    `col:"day" class:"open" about:"day of the interview"`
	FrameID             string   `col:"frame_id" class:"restricted" about:"code of the firm in the sampling frame"`
	Municipality        *string  `col:"municipality" class:"open" about:"INSTAT code of the firm's site"`
	Sector              *string  `col:"sector" class:"open" about:"NACE section group, question a1"`
	SizeClass           *string  `col:"size_class" class:"open" about:"1-4, 5-9, 10-49 or 50+"`
	Weight              *float64 `col:"weight" class:"restricted" about:"design weight from the frame; null when the sample has none"`
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
	TransportLate       *bool    `col:"transport_late" class:"open" about:"transport outside usual hours, e6"`
}
