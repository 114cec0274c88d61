package skills_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/transforms"
	"github.com/zanat-al/zanat/transforms/language"
	"github.com/zanat-al/zanat/transforms/match"
	"github.com/zanat-al/zanat/transforms/skills"
	"github.com/zanat-al/zanat/transforms/taxonomy"
	"github.com/zanat-al/zanat/warehouse/tables"
)

func tools(t testing.TB) (*match.Matcher, []language.Pack) {
	t.Helper()
	tax, err := taxonomy.Load("core")
	if err != nil {
		t.Fatal(err)
	}
	pack, err := language.Load("sq")
	if err != nil {
		t.Fatal(err)
	}
	return match.New(tax, pack), []language.Pack{pack}
}

var ad = tables.Ad{
	ID: 7, Title: "Kamarier/e",
	Text: "Rreth nesh: stafi ynë flet gjermanisht.\nDetyrat: marrje e porosive, punë në grup.\n" +
		"Ofrojmë: kurs italishteje.",
	ListedSkills: []string{"shërbim klienti"},
}

func TestStageGivesSpansOfTheAd(t *testing.T) {
	m, packs := tools(t)
	s := skills.Stage(m, "core 1", packs...)
	batch, err := s.Apply(tables.Record([]tables.Ad{ad, {ID: 8, Title: "Roje"}}))
	if err != nil {
		t.Fatal(err)
	}
	rows, refused, err := transforms.Split(batch)
	if err != nil || len(refused) != 0 {
		t.Fatal(err, refused)
	}
	type line struct {
		Ad     int64
		Phrase string
	}
	var got []line
	for _, r := range tables.Rows[tables.AdSkill](rows) {
		got = append(got, line{r.AdID, r.Phrase})
		if r.Taxonomy != "core 1" || r.Rule == "" {
			t.Errorf("row %+v does not say what it rests on", r)
		}
		if r.Start < 0 {
			continue // of the source's own list
		}
		if whole := ad.Title + "\n" + ad.Text; whole[r.Start:r.End] != r.Phrase {
			t.Errorf("%q is not at %d:%d", r.Phrase, r.Start, r.End)
		}
	}
	want := []line{{7, "marrje e porosive"}, {7, "punë në grup"}, {7, "shërbim klienti"}}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-want +got\n%s", d)
	}
}
