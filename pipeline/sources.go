package pipeline

import (
	"fmt"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/pipeline/health"
	"github.com/zanat-al/zanat/pipeline/runs"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// SourceStatus is how a source stands: its last visit, or the file that it is.
type SourceStatus struct {
	Source  string  `json:"source"`
	Last    string  `json:"last_visit"` // when it ended, UTC; empty for a file
	Pages   int     `json:"pages"`
	Ads     int     `json:"ads"`   // or rows of a file
	Usual   float64 `json:"usual"` // ads that a visit is expected to show; 0 when not known yet
	Verdict string  `json:"verdict"`
	Good    string  `json:"last_healthy"` // day of the last healthy visit
	Missing string  `json:"missing"`      // days on which no visit was healthy
	Reason  string  `json:"reason"`
}

// sourcesOf tells how each source stands: those of zanat.yaml and the ledger by
// their visits, then the files of the last good run.
func sourcesOf(cfg Config, good *runs.Record) (list []SourceStatus, err error) {
	visits, err := visitsOf(cfg)
	if err != nil {
		return nil, err
	}
	names := health.Sources(visits)
	for _, s := range cfg.Sources {
		if !slices.Contains(names, s.Name) {
			names = append(names, s.Name)
		}
	}
	missing := outages(visits)
	for _, name := range names {
		s := sourceStatus(cfg.source(name), health.Of(visits, name))
		s.Source, s.Missing = name, daysOf(missing, name)
		list = append(list, s)
	}
	if good == nil {
		return list, nil
	}
	for _, s := range good.Sources {
		if !slices.Contains(names, s.Name) {
			list = append(list, SourceStatus{Source: s.Name, Pages: s.Pages, Ads: s.Rows, Verdict: "file"})
		}
	}
	return list, nil
}

func sourceStatus(s Source, visits []health.Visit) (st SourceStatus) {
	st.Verdict = "never visited"
	if len(visits) == 0 {
		return st
	}
	for _, v := range visits {
		if v.Verdict == health.Healthy {
			st.Good = tables.Day(v.Ended.In(tirana)).String()
		}
	}
	v := visits[len(visits)-1]
	st.Usual = health.Usual(earlier(visits, v), s.expected())
	if v.Open() {
		st.Verdict, st.Reason = "under way, or cut short", "zanat collect goes on with it"
		return st
	}
	st.Last = v.Ended.UTC().Format("2006-01-02 15:04")
	st.Pages, st.Ads, st.Verdict, st.Reason = v.Pages, v.Ads, v.Verdict, v.Reason
	return st
}

// daysOf tells the missing days of a source in words, the last three times.
func daysOf(all []tables.Outage, source string) string {
	var some []string
	for _, o := range all {
		switch {
		case o.Source != source:
		case o.Last == nil:
			some = append(some, "since "+o.First.String())
		case *o.Last == o.First:
			some = append(some, o.First.String())
		default:
			some = append(some, fmt.Sprintf("%s to %s", o.First, *o.Last))
		}
	}
	return strings.Join(some[max(0, len(some)-3):], ", ")
}
