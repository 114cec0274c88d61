package publish

import "strings"

// Gap is a stretch of days of the window on which a source was visited and no
// visit was healthy. What only it showed then is missing; it is not low demand.
type Gap struct {
	Source string
	From   string // first day, ISO
	To     string // last day, ISO; empty while no visit has been healthy since
}

// Gaps are the gaps that the release names, the latest first.
func (r Release) Gaps() (gaps []Gap) {
	for part := range strings.SplitSeq(r.Missing, ", ") {
		at := strings.LastIndexByte(part, ' ')
		if at < 0 {
			continue
		}
		from, to, _ := strings.Cut(part[at+1:], "/")
		gaps = append(gaps, Gap{Source: part[:at], From: from, To: to})
	}
	return gaps
}
