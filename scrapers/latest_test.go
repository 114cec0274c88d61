package scrapers_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// A survey exported again, with one answer corrected and one new, counts each
// answer once; the same key in another survey is another answer.
func TestLatestAnswers(t *testing.T) {
	answer := func(source, key, page string) tables.AnswerRaw {
		return tables.AnswerRaw{Source: source, Key: key, PageID: page}
	}
	got := scrapers.LatestAnswers([]tables.AnswerRaw{
		answer("may.csv", "1", "old"), answer("may.csv", "2", "old"), answer("june.csv", "1", "june"),
		answer("may.csv", "2", "new"), answer("may.csv", "1", "new"), answer("may.csv", "3", "new"),
	})
	var says []string
	for _, a := range got {
		says = append(says, a.Source+" "+a.Key+" "+a.PageID)
	}
	want := []string{"june.csv 1 june", "may.csv 2 new", "may.csv 1 new", "may.csv 3 new"}
	if d := cmp.Diff(want, says); d != "" {
		t.Error(d)
	}
}

func TestLatestFigures(t *testing.T) {
	figure := func(period, page string) tables.Statistic {
		return tables.Statistic{Source: "INSTAT", Series: "population", Area: "40", Period: period, PageID: page}
	}
	got := scrapers.LatestFigures([]tables.Statistic{figure("2023", "old"), figure("2024", "old"), figure("2023", "revised")})
	if len(got) != 2 || got[0].Period != "2024" || got[1].PageID != "revised" {
		t.Errorf("got %+v", got)
	}
	if none := scrapers.LatestFigures(nil); len(none) != 0 {
		t.Errorf("of nothing: %+v", none)
	}
}
