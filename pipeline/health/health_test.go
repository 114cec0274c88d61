package health_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/pipeline/health"
)

var monday = time.Date(2026, 6, 1, 5, 0, 0, 0, time.UTC)

// on is a visit on a day, an hour long.
func on(day int, verdict string, c health.Counts) health.Visit {
	start := monday.AddDate(0, 0, day)
	return health.Visit{ID: fmt.Sprint(day), Source: "puna", Started: start, Ended: start.Add(time.Hour),
		Counts: c, Verdict: verdict, By: health.ByVisit}
}

// showing are healthy visits, one a day, that showed so many ads on 10 pages.
func showing(ads ...int) (before []health.Visit) {
	for day, n := range ads {
		before = append(before, on(day, health.Healthy, health.Counts{Pages: 10, Ads: n}))
	}
	return before
}

func TestJudge(t *testing.T) {
	c := func(pages, ads int) health.Counts { return health.Counts{Pages: pages, Ads: ads} }
	garbled := func(pages, ads, n int) health.Counts { return health.Counts{Pages: pages, Ads: ads, Garbled: n} }
	unread := func(n int) health.Counts { return health.Counts{Pages: 10, Ads: 100, Unread: n} }
	lost := func(ads, n int) health.Counts { return health.Counts{Pages: 10, Ads: ads, Lost: n} }
	for name, x := range map[string]struct {
		before []health.Visit
		counts health.Counts
		want   health.Expected
		is     string
	}{
		"first visit":                          {nil, c(1, 3), health.Expected{}, health.Healthy},
		"first visit, nothing":                 {nil, c(1, 0), health.Expected{}, health.Quarantined},
		"the board says that it has none":      {nil, health.Counts{Pages: 1, None: true}, health.Expected{Least: 1}, health.Healthy},
		"none where 100 are usual":             {showing(100, 100, 100), health.Counts{Pages: 1, None: true}, health.Expected{}, health.Quarantined},
		"no page":                              {nil, c(0, 0), health.Expected{}, health.Failed},
		"no page after good ones":              {showing(100, 100), c(0, 0), health.Expected{}, health.Failed},
		"below least":                          {nil, c(3, 19), health.Expected{Least: 20}, health.Quarantined},
		"at least":                             {nil, c(3, 20), health.Expected{Least: 20}, health.Healthy},
		"far below what zanat.yaml expects":    {nil, c(3, 30), health.Expected{Yield: 100}, health.Quarantined},
		"zanat.yaml stands for three visits":   {showing(30, 30), c(3, 30), health.Expected{Yield: 100}, health.Quarantined},
		"then the history":                     {showing(30, 30, 30), c(3, 30), health.Expected{Yield: 100}, health.Healthy},
		"40 % of a large board":                {showing(1000, 1000), c(9, 400), health.Expected{}, health.Healthy},
		"less":                                 {showing(1000, 1000), c(9, 399), health.Expected{}, health.Quarantined},
		"one ad where five are usual, chance":  {showing(5, 5, 5), c(1, 1), health.Expected{}, health.Healthy},
		"one ad where twelve are usual":        {showing(12, 12, 12), c(1, 1), health.Expected{}, health.Quarantined},
		"one freak visit moves no median":      {showing(100, 100, 9000, 100), c(9, 90), health.Expected{}, health.Healthy},
		"far more is believed":                 {showing(100, 100), c(9, 900), health.Expected{}, health.Healthy},
		"half of a first visit's pages":        {nil, garbled(10, 50, 5), health.Expected{}, health.Quarantined},
		"a third of a first visit's pages":     {nil, garbled(10, 50, 3), health.Expected{}, health.Healthy},
		"a third of the pages, none is usual":  {showing(50, 50), garbled(10, 50, 3), health.Expected{}, health.Quarantined},
		"one odd page on a small board":        {showing(50, 50), garbled(4, 40, 1), health.Expected{}, health.Healthy},
		"all pages, whatever is on them":       {showing(50, 50), garbled(10, 0, 10), health.Expected{}, health.Quarantined},
		"left over on all pages at first":      {nil, unread(10), health.Expected{}, health.Healthy},
		"left over on all pages, none before":  {showing(100, 100), unread(10), health.Expected{}, health.Quarantined},
		"left over on one page":                {showing(100, 100), unread(1), health.Expected{}, health.Healthy},
		"two of twelve pages lost":             {showing(100, 100), lost(20, 2), health.Expected{}, health.Partial},
		"one of eleven lost":                   {showing(100, 100), lost(100, 1), health.Expected{}, health.Healthy},
		"the half was lost, the rest is empty": {showing(100, 100), lost(0, 10), health.Expected{}, health.Partial},
	} {
		t.Run(name, func(t *testing.T) {
			v := on(9, "", x.counts)
			got, why := health.Judge(v, x.before, x.want)
			if got != x.is || (why == "") != (got == health.Healthy) {
				t.Errorf("%s (%s), want %s", got, why, x.is)
			}
		})
	}
}

// Where something is left over on all pages of every visit, it is usual.
func TestWhatIsAlwaysLeftOverIsUsual(t *testing.T) {
	always := health.Counts{Pages: 10, Ads: 100, Unread: 10}
	before := []health.Visit{on(0, health.Healthy, always), on(1, health.Healthy, always)}
	if got, why := health.Judge(on(2, "", always), before, health.Expected{}); got != health.Healthy {
		t.Error(got, why)
	}
}

// A slump that somebody accepted is what is usual from then on; one that nobody
// did stays strange however long it lasts, and visits that were not believed
// never become what is usual.
func TestASlump(t *testing.T) {
	before := showing(100, 100, 100)
	for day := 3; day < 30; day++ {
		v := on(day, "", health.Counts{Pages: 10, Ads: 10})
		v.Verdict, v.Reason = health.Judge(v, before, health.Expected{})
		if v.Verdict != health.Quarantined || !strings.Contains(v.Reason, "100 are usual") {
			t.Fatalf("day %d: %s, %s", day, v.Verdict, v.Reason)
		}
		before = append(before, v)
	}
	before[len(before)-1].Verdict, before[len(before)-1].By = health.Healthy, health.Accepted
	if got, why := health.Judge(on(30, "", health.Counts{Pages: 10, Ads: 12}), before, health.Expected{}); got != health.Healthy {
		t.Error(got, why)
	}
	if got := health.Usual(before, health.Expected{Yield: 100}); got != 10 {
		t.Errorf("usual %g: what somebody accepted stands before what zanat.yaml expected", got)
	}
}

// More ads never make a visit worse, and no ads are never healthy unless the
// board says so.
func TestLaws(t *testing.T) {
	for usual := range 60 {
		before := showing(usual, usual, usual)
		was := health.Quarantined
		for ads := range 120 {
			got, _ := health.Judge(on(9, "", health.Counts{Pages: 5, Ads: ads}), before, health.Expected{})
			if ads == 0 && got != health.Quarantined {
				t.Errorf("usual %d: none is %s", usual, got)
			}
			if was == health.Healthy && got != health.Healthy {
				t.Errorf("usual %d: %d ads are %s, %d were healthy", usual, ads, got, ads-1)
			}
			if was = got; ads >= usual && ads > 0 && got != health.Healthy {
				t.Errorf("usual %d: %d ads are %s", usual, ads, got)
			}
		}
	}
}

func TestWholeVisits(t *testing.T) {
	for want, v := range map[bool][]health.Visit{
		true: {on(0, health.Healthy, health.Counts{Pages: 9, Ads: 1, Gone: 2, Barred: 1, Unread: 3})},
		false: {
			on(0, health.Healthy, health.Counts{Pages: 90, Ads: 1, Lost: 1}),
			on(0, health.Healthy, health.Counts{Pages: 90, Ads: 1, Garbled: 1}),
			on(0, health.Partial, health.Counts{Pages: 9, Ads: 1}),
			on(0, health.Quarantined, health.Counts{Pages: 9, Ads: 1}),
			on(0, health.Failed, health.Counts{}),
			on(0, "", health.Counts{Pages: 9, Ads: 1}),
		},
	} {
		for _, v := range v {
			if v.Whole() != want {
				t.Errorf("%s %+v is whole: %t", v.Verdict, v.Counts, !want)
			}
		}
	}
}

// The ledger tells of a visit in lines; a later verdict takes the place of the
// first, and a line of a visit that never began says nothing.
func TestVisitsFromEvents(t *testing.T) {
	at := func(h int) time.Time { return monday.Add(time.Duration(h) * time.Hour) }
	counts := health.Counts{Pages: 3, Ads: 0}
	got := health.Visits([]health.Event{
		{Event: health.Started, Visit: "a", At: at(0), Source: "puna", Board: "puna"},
		{Event: health.Started, Visit: "b", At: at(1), Source: "duapune", Board: "duapune"},
		{Event: health.Ended, Visit: "a", At: at(2), Counts: &counts, Verdict: health.Quarantined, Reason: "none", By: health.ByVisit},
		{Event: health.Ended, Visit: "c", At: at(2), Verdict: health.Healthy},
		{Event: health.Judged, Visit: "a", At: at(9), Verdict: health.Healthy, Reason: "accepted: a strike", By: health.Accepted},
	})
	want := []health.Visit{
		{ID: "a", Source: "puna", Board: "puna", Started: at(0), Ended: at(2), Counts: counts,
			Verdict: health.Healthy, Reason: "accepted: a strike", By: health.Accepted, Judged: at(9)},
		{ID: "b", Source: "duapune", Board: "duapune", Started: at(1)},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if got[0].Open() || !got[0].Counted() || !got[1].Open() || got[1].Counted() {
		t.Errorf("open or counted wrongly: %+v", got)
	}
}

func TestOutages(t *testing.T) {
	bad := func(day int, verdict string) health.Visit {
		v := on(day, verdict, health.Counts{})
		v.Reason = fmt.Sprint("day ", day)
		return v
	}
	good := func(day int) health.Visit { return on(day, health.Healthy, health.Counts{Pages: 1, Ads: 9}) }
	at := func(day int) time.Time { return monday.AddDate(0, 0, day) }
	open := health.Visit{ID: "open", Source: "puna", Started: at(9)}
	other := good(3)
	other.Source = "duapune"
	for name, x := range map[string]struct {
		visits []health.Visit
		want   []health.Outage
	}{
		"all good":               {[]health.Visit{good(0), good(1), other}, nil},
		"no visit, no outage":    {nil, nil},
		"one under way":          {[]health.Visit{good(0), open}, nil},
		"two bad between good":   {[]health.Visit{good(0), bad(1, health.Failed), other, bad(2, health.Quarantined), good(4)}, []health.Outage{{Source: "puna", After: at(0).Add(time.Hour), Since: at(1), Until: at(4), Verdict: health.Quarantined, Reason: "day 2"}}},
		"bad from the beginning": {[]health.Visit{bad(1, health.Failed)}, []health.Outage{{Source: "puna", Since: at(1), Verdict: health.Failed, Reason: "day 1"}}},
		"partial counts, and its days are missing all the same": {[]health.Visit{good(0), bad(2, health.Partial), good(3), bad(5, health.Failed)}, []health.Outage{
			{Source: "puna", After: at(0).Add(time.Hour), Since: at(2), Until: at(3), Verdict: health.Partial, Reason: "day 2"},
			{Source: "puna", After: at(3).Add(time.Hour), Since: at(5), Verdict: health.Failed, Reason: "day 5"}}},
	} {
		if d := cmp.Diff(x.want, health.Outages(x.visits)); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}

// FuzzVisits: whatever lines a ledger holds, its visits can be read, judged and
// told of, and none that is not healthy ends an ad.
func FuzzVisits(f *testing.F) {
	f.Add("started", "a", "healthy", "ended", "a", "quarantined", 3, 0)
	f.Add("ended", "a", "", "started", "a", "", -1, -1)
	f.Fuzz(func(t *testing.T, e1, v1, is1, e2, v2, is2 string, pages, ads int) {
		c := &health.Counts{Pages: pages, Ads: ads % 10000, Garbled: ads, Lost: pages}
		visits := health.Visits([]health.Event{
			{Event: health.Started, Visit: v2, At: monday, Source: "puna"},
			{Event: e1, Visit: v1, At: monday, Source: "puna", Verdict: is1, Counts: c},
			{Event: e2, Visit: v2, At: monday, Source: "puna", Verdict: is2, Counts: c},
		})
		health.Outages(visits)
		for _, v := range visits {
			if v.Whole() && !v.Counted() {
				t.Errorf("%+v is whole and not counted", v)
			}
			switch got, _ := health.Judge(v, visits, health.Expected{Yield: ads}); got {
			case health.Healthy, health.Partial, health.Quarantined, health.Failed:
			default:
				t.Errorf("verdict %q", got)
			}
		}
	})
}
