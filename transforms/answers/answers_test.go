package answers

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/transforms"
	"github.com/zanat-al/zanat/warehouse/tables"
)

func reader(t *testing.T) *Reader {
	t.Helper()
	r, err := New()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// raw makes an exported answer of "question=value" pairs.
func raw(pairs ...string) tables.AnswerRaw {
	a := tables.AnswerRaw{Source: "survey", Key: "7"}
	for _, p := range pairs {
		q, v, _ := strings.Cut(p, "=")
		a.Questions, a.Values = append(a.Questions, q), append(a.Values, v)
	}
	return a
}

// full is an interview with a restaurant in Kukës, in the export's group names.
var full = []string{"end=2026-03-31T11:20:00.000+02:00", "frame_id=KU00012", "municipality=Kukës", "weight=4.5",
	"outcome=1", "consent=1", "a/a1=I", "a/a2=7", "a/a4=2", "b/b1=3", "b/b2=4", "b/b3=1", "b/b5=0", "b/b6=2",
	"b/occ[1]/c1=Kamarier/e", "b/occ[1]/c2=2", "b/occ[1]/c3=3", "b/occ[1]/c4=1", "b/occ[1]/c5=few pay",
	"b/occ[2]/c1=Kuzhinier, pyet Artan Hoxhën 069 00 11 222", "b/occ[2]/c2=1", "b/occ[2]/c3=1",
	"d/d1=customer language", "e/e6=0"}

func ptr[T any](v T) *T { return &v }

func TestRead(t *testing.T) {
	got, err := reader(t).Read(raw(full...))
	if err != nil {
		t.Fatal(err)
	}
	day, _ := tables.ParseDate("2026-03-31")
	for i, p := range got.OccupationPhrases {
		if strings.Contains(p, "00 11") || strings.Contains(p, "Hoxh") {
			t.Errorf("a person is left in %q", p)
		}
		got.OccupationPhrases[i], _, _ = strings.Cut(p, ",")
	}
	want := tables.Answer{ID: got.ID, Source: "survey", Key: "7", Day: &day, Outcome: 1, FrameID: "KU00012",
		Municipality: ptr("40"), County: ptr("AL-07"), Sector: ptr("I"), SizeClass: ptr("5-9"), Weight: ptr(4.5), Staff: ptr[int64](7),
		Vacancies: ptr[int64](3), Hires: ptr[int64](4), HiresNew: ptr[int64](1), HiresOnline: ptr[int64](0),
		Occupations: []string{"5131", "5120"}, OccupationPhrases: []string{"Kamarier/e", "Kuzhinier"},
		OccupationVacancies: []int64{2, 1}, OccupationHires: []int64{3, 1}, OccupationHard: []int64{1, -1},
		OccupationReasons: []string{"few pay", ""}, SkillsLacking: []string{"customer", "language"},
		TransportLate: ptr(false)}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestGroupsDoNotMatter(t *testing.T) {
	r := reader(t)
	want, err := r.Read(raw(full...))
	if err != nil {
		t.Fatal(err)
	}
	var plain []string
	for _, p := range full {
		plain = append(plain, strings.TrimPrefix(strings.TrimPrefix(p, "a/"), "b/"))
	}
	got, err := r.Read(raw(plain...))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestRefusals(t *testing.T) {
	r := reader(t)
	for _, c := range []struct{ trap, change, want string }{
		{"no outcome", "outcome=", "no interview: the outcome is not stated"},
		{"an unknown outcome", "outcome=9", `outcome: "9" is none of 1 to 5`},
		{"consent left out", "consent=", "no interview: whether the firm consented is not stated"},
		{"a word for a number", "a/a2=shtatë", `a2: "shtatë" is no whole number from 1 to 5000`},
		{"more new than hired", "b/b3=9", "b3: 9 is more than the 4 of b2"},
		{"an unknown sector", "a/a1=Z", `a1: "Z" is not in the form's list sector: A, BDE, C, F, G, H, I, J, KLMN, OPQ, RS`},
		{"no such place", "municipality=Atlantis", `municipality: "Atlantis" is none of the 61; write its code or its name`},
		{"a weight of nothing", "weight=0", `weight: "0" is no number above 0`},
		{"harder than vacant", "b/occ[1]/c4=5", "occ[1]/c4: 5 is more than the 2 of c2"},
		{"numbers without an occupation", "b/occ[2]/c1=", "occ[2]/c1: numbers without an occupation"},
	} {
		pairs := slices.Clone(full)
		q, _, _ := strings.Cut(c.change, "=")
		for i, p := range pairs {
			if strings.HasPrefix(p, q+"=") {
				pairs[i] = c.change
			}
		}
		_, err := r.Read(raw(pairs...))
		if err == nil || err.Error() != c.want {
			t.Errorf("%s: want %q, got %v", c.trap, c.want, err)
		}
	}
	if _, err := r.Read(tables.AnswerRaw{Questions: []string{"a1"}}); err == nil {
		t.Error("questions without answers are refused")
	}
	if _, err := r.Read(raw("outcome=1", "a/outcome=2")); err == nil {
		t.Error("a question answered twice is refused")
	}
}

// A frame is held to the rules that its answers will be held to.
func TestFrame(t *testing.T) {
	r := reader(t)
	for _, c := range []struct{ trap, column, value, want string }{
		{"a name", "municipality", "Tiranë", ""},
		{"a code", "municipality", "05", ""},
		{"no such place", "municipality", "Nowhere", `municipality: "Nowhere" is none of the 61; write its code or its name`},
		{"no such county", "county", "AL-99", `county: "AL-99" is none of the 12; write its code, AL-01 to AL-12, or its name`},
		{"below nothing", "weight", "-2", `weight: "-2" is no number above 0`},
		{"a word", "stratum_frame", "abc", `stratum_frame: "abc" is no number above 0`},
		{"no number", "weight", "NaN", `weight: "NaN" is no number above 0`},
		{"a class", "size", "5-9", ""},
		{"its name", "size", "2", ""},
		{"no class", "size", "huge", `size: "huge" is not in the form's list size: 1, 2, 3, 4`},
		{"nothing", "weight", "", ""},
	} {
		got := ""
		if err := r.Frame([]string{c.column}, []string{c.value}); err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("%s: want %q, got %q", c.trap, c.want, got)
		}
	}
}

// A visit without an interview counts for the weights, and says nothing else.
func TestVisitsWithoutInterview(t *testing.T) {
	for _, c := range []struct {
		change string
		want   int64
	}{{"outcome=2", 2}, {"outcome=3", 3}, {"outcome=4", 4}, {"consent=0", 2}} {
		pairs := append(slices.Clone(full), "nr1=1", "stratum_frame=182")
		q, _, _ := strings.Cut(c.change, "=")
		for i, p := range pairs {
			if strings.HasPrefix(p, q+"=") {
				pairs[i] = c.change
			}
		}
		a, err := reader(t).Read(raw(pairs...))
		if err != nil {
			t.Fatal(err)
		}
		if a.Outcome != c.want || a.HiredAny == nil || !*a.HiredAny || *a.StratumSize != 182 {
			t.Errorf("%s: %+v", c.change, a)
		}
		if a.Vacancies != nil || a.Occupations != nil || *a.SizeClass != "5-9" || *a.County != "AL-07" {
			t.Errorf("%s: told more than its stratum: %+v", c.change, a)
		}
	}
}

// An export that never asked for the outcome is one of interviews.
func TestInterviewsOnly(t *testing.T) {
	a, err := reader(t).Read(raw("b1=2", "b2=3", "occ[1]/c1=5131", "occ[1]/c2=2", "occ[1]/c3=3"))
	if err != nil || a.Outcome != 1 || a.Occupations[0] != "5131" {
		t.Errorf("%+v, %v", a, err)
	}
}

// Ratings of the six skills come in order, -1 where the firm did not know.
func TestRatings(t *testing.T) {
	a, err := reader(t).Read(raw(append(slices.Clone(full), "d4_imp=5", "d4_comp=2", "d5_imp=4", "d5_comp=98")...))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([][]int64{{5, 4, -1, -1, -1, -1}, {2, -1, -1, -1, -1, -1}}, [][]int64{a.Importance, a.Mastery}); diff != "" {
		t.Error(diff)
	}
	if _, err := reader(t).Read(raw(append(slices.Clone(full), "d4_imp=7")...)); err == nil {
		t.Error("a rating of 7 passed")
	}
}

func TestStageRefusesByName(t *testing.T) {
	rows := []tables.AnswerRaw{raw(full...), raw("outcome=9")}
	rec := tables.Record(rows)
	defer rec.Release()
	out, err := reader(t).Stage().Apply(rec)
	if err != nil {
		t.Fatal(err)
	}
	defer out.Release()
	kept, refused, err := transforms.Split(out)
	if err != nil {
		t.Fatal(err)
	}
	defer kept.Release()
	if kept.NumRows() != 1 {
		t.Errorf("one interview, got %d", kept.NumRows())
	}
	want := []transforms.Refusal{{Key: "survey/7", Reason: `outcome: "9" is none of 1 to 5`}}
	if diff := cmp.Diff(want, refused); diff != "" {
		t.Error(diff)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("b/occ[2]/c1", "Kamarier")
	f.Add("occ[9999999]/c2", "1")
	f.Add("a2", "-1")
	r, err := New()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, question, value string) {
		a := raw(full...)
		a.Questions, a.Values = append(a.Questions, question), append(a.Values, value)
		got, err := r.Read(a)
		if err == nil && len(got.Occupations) != len(got.OccupationHard) {
			t.Fatalf("lists of one answer differ in length: %+v", got)
		}
	})
}
