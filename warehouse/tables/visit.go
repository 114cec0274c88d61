package tables

// Visit is one visit to a source that has ended, with its verdict.
type Visit struct {
	_       struct{} `table:"visit" about:"visits to sources that have ended, one row a visit; the verdict says whether what it showed is counted"`
	ID      string   `col:"visit" class:"restricted" about:"id of the visit, as in the archive"`
	Source  string   `col:"source" class:"open" about:"name of the source"`
	Board   string   `col:"board" class:"open" about:"parser that read it"`
	Started Time     `col:"started" class:"restricted" about:"when it began"`
	Ended   Time     `col:"ended" class:"restricted" about:"when it ended"`
	Pages   int64    `col:"pages" class:"open" about:"pages kept"`
	Ads     int64    `col:"ads" class:"open" about:"different ads on them"`
	Lost    int64    `col:"lost" class:"open" about:"pages that could not be had"`
	Garbled int64    `col:"garbled" class:"open" about:"pages that the parser could not read"`
	Unread  int64    `col:"unread" class:"open" about:"pages with something left over"`
	Verdict string   `col:"verdict" class:"open" about:"healthy and partial: counted; quarantined: kept and not counted; failed: nothing was had"`
	Whole   bool     `col:"whole" class:"open" about:"it would have shown every ad there was: one that it did not show has ended"`
	Reason  string   `col:"reason" class:"restricted" about:"why it is not healthy, or why somebody accepted it"`
}

// Outage is a time in which no visit to a source was healthy. What the source
// showed on these days is missing; it is not low demand.
type Outage struct {
	_       struct{} `table:"outage" about:"days on which a source was visited and none of the visits was healthy: missing, not low demand"`
	Source  string   `col:"source" class:"open" about:"name of the source"`
	First   Date     `col:"first_day" class:"open" about:"the day after the last healthy visit, or the day of the first visit when there was none"`
	Last    *Date    `col:"last_day" class:"open" about:"the day before the next healthy visit; null while there is none"`
	Verdict string   `col:"verdict" class:"open" about:"partial, quarantined or failed: the last visit of these days"`
	Reason  string   `col:"reason" class:"restricted" about:"why that visit was not healthy"`
}
