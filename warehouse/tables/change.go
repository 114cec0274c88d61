package tables

// Change is a period of a series of notices: of the country or a county, of one kind of
// work, month by month or quarter by quarter.
type Change struct {
	_           struct{} `table:"change" about:"how advertised notices change over the last four years, one row a period; only whole periods"`
	Every       string   `col:"every" class:"open" about:"month or quarter"`
	County      *string  `col:"county" class:"open" about:"ISO code AL-01 to AL-12; null for the country"`
	Major       string   `col:"major" class:"open" about:"ISCO-08 major group, x where it was not sure, all for all kinds of work"`
	Period      string   `col:"period" class:"open" about:"2026-03 or 2026-Q1"`
	Notices     *int64   `col:"notices" class:"restricted" about:"notices that began, of the sources seen; null where none was seen, which is not 0"`
	Sources     int64    `col:"sources" class:"open" about:"sources that were seen all the period"`
	Dispersion  float64  `col:"dispersion" class:"restricted" about:"over-dispersion over employers, at least 1"`
	Index       *float64 `col:"index" class:"restricted" about:"100 in the first period; each hangs on the one before over the sources seen in both; null after a break of the chain"`
	Link        string   `col:"link" class:"open" about:"base, linked, or break: no source was seen in both periods, or none had a notice before"`
	Moved       *float64 `col:"moved" class:"restricted" about:"most points by which a source's share of the notices moved from the period before"`
	Composition bool     `col:"composition" class:"restricted" about:"a share moved by more than 10 points: not the same things are counted"`
	Break       *string  `col:"break" class:"restricted" about:"a new level begins here: of the market, source, method, or unknown by the log of visits; null where none begins"`
	Ratio       *float64 `col:"ratio" class:"restricted" about:"notices over those of the same period a year before, of the sources seen in both; null where not known or those were none"`
	Lo          *float64 `col:"lo" class:"restricted" about:"lower 95 % bound of the ratio"`
	Hi          *float64 `col:"hi" class:"restricted" about:"upper 95 % bound; null where there is none"`
	Verdict     string   `col:"verdict" class:"restricted" about:"more, fewer or no clear change than a year before; empty where not known"`
	Released    bool     `col:"released" class:"open" about:"may be published: no row is, as long as the gate has no rule for it"`
}
