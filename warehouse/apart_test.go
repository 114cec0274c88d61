package warehouse_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/warehouse/tables"
)

// A danger sign is no discrimination, an ad on two grounds counts under both, and
// what lies outside the window counts nowhere.
func TestDiscriminationIsCountedApart(t *testing.T) {
	d := create(t)
	places(t, d)
	fill(t, d, nil, offer(t, 1, nil), offer(t, 2, nil),
		offer(t, 3, func(a *tables.Ad) { a.Start = day(t, "2024-01-01") }))
	load(t, d,
		tables.AdFlag{AdID: 1, Flag: "D-AGE", Level: "discriminatory", Phrase: "deri 25 vjeç"},
		tables.AdFlag{AdID: 1, Flag: "D-SEX", Level: "discriminatory", Phrase: "vetëm femra"},
		tables.AdFlag{AdID: 2, Flag: "D-SEX", Level: "discriminatory", Phrase: "vetëm meshkuj"},
		tables.AdFlag{AdID: 2, Flag: "RF10", Level: "medium", Phrase: "vajza"},
		tables.AdFlag{AdID: 3, Flag: "D-SEX", Level: "discriminatory", Phrase: "vetëm femra"})
	build(t, d)
	_, rows, err := d.Table(t.Context(), "SELECT flag, ads FROM discrimination_count ORDER BY flag")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("[[D-AGE 1] [D-SEX 2]]", fmt.Sprint(rows)); diff != "" {
		t.Error(diff)
	}
}

// The source's code is kept beside ours and never put in its place.
func TestSourceCodesBesideOurs(t *testing.T) {
	coded := func(id int64, source string, ours ...string) tables.Ad {
		return offer(t, id, func(a *tables.Ad) {
			a.SourceOccupation, a.Occupations = to(source), ours
			a.OccupationCounts, a.OccupationPhrases, a.OccupationScores = nil, nil, nil
			for range ours {
				a.OccupationCounts = append(a.OccupationCounts, 1)
				a.OccupationPhrases = append(a.OccupationPhrases, "words")
				a.OccupationScores = append(a.OccupationScores, 1)
			}
		})
	}
	d := create(t)
	places(t, d)
	fill(t, d, nil,
		coded(1, "5131", "5131"),
		coded(2, "5131", "5132", "5131"), // ours names it second: it agrees
		coded(3, "5329", "9112"),
		coded(4, "2411"), // an economist: the word alone codes nothing
		offer(t, 5, nil)) // the source gave no code
	build(t, d)
	_, rows, err := d.Table(t.Context(), "SELECT agreement, ads FROM source_code ORDER BY agreement")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("[[agree 2] [disagree 1] [ours_missing 1]]", fmt.Sprint(rows)); diff != "" {
		t.Error(diff)
	}
	e, err := d.Explain(t.Context(), "source_code", map[string]string{"source": "board", "agreement": "disagree"})
	if err != nil || len(e) != 1 || e[0].Get("source_occupation") != "5329" ||
		e[0].Get("occupations") != "9112" || e[0].Get("title") != "Kamarier" {
		t.Errorf("evidence %v, %v", e, err)
	}
}
