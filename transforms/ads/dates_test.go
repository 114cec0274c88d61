package ads

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/warehouse/tables"
)

// The board's own last day goes before the text's; the minimum pay is that of
// the day of posting; the source's code counts where the words say nothing.
func TestStated(t *testing.T) {
	posted, err := tables.ParseDate("2024-05-06")
	if err != nil {
		t.Fatal(err)
	}
	expires := posted + 10
	r := reader(t)
	ad, err := r.Read(tables.Collected{Source: "x", Key: "1", Posted: &posted, Expires: &expires,
		Title: "Specialist", Occupation: "2411 Ekonomist",
		Body: "Fillimi i punës 1 qershor. Aplikoni deri më 20 maj. Mbi pagën minimale. 30 lekë për faqe."})
	if err != nil {
		t.Fatal(err)
	}
	got := []any{ad.ApplyUntil.String(), ad.WorkStarts.String(), *ad.PayMin, ad.PayMax == nil,
		ad.Occupations[0], *ad.PayRate, *ad.PayRatePer, ad.Languages[0]}
	want := []any{expires.String(), "2024-06-01", 40000.0, true, "2411", 30.0, "page", "sq"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// Requirements in English inside an Albanian ad are read like any others.
func TestPartsInOtherLanguages(t *testing.T) {
	ad, err := reader(t).Read(tables.Collected{Source: "x", Key: "1", Title: "Agjent shitjesh", Body: "Shoqëria jonë në Durrës kërkon agjent. " +
		"Requirements: university degree, at least 2 years of experience, fluent English, driving licence and team spirit. Paga 60.000 lekë."})
	if err != nil {
		t.Fatal(err)
	}
	got := []any{ad.Languages, *ad.ExperienceMonths, *ad.Education}
	if diff := cmp.Diff([]any{[]string{"en", "sq"}, int64(24), "bachelor"}, got); diff != "" {
		t.Error(diff)
	}
}
