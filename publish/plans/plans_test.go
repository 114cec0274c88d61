package plans_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/fixture"
	"github.com/zanat-al/zanat/publish/plans"
)

// release is the invented release with the plans of testdata, then changed.
func release(t *testing.T, changes ...string) *publish.Snapshot {
	t.Helper()
	return fixture.Release(t, fixture.File("../testdata/release.sql"), fixture.File("testdata/plans.sql"),
		fixture.SQL(changes...))
}

// sheet is the sheet of an idea, or of all where it is empty.
func sheet(t *testing.T, s *publish.Snapshot, idea, lang string) document.Document {
	t.Helper()
	d, err := plans.Document(t.Context(), s, "01", idea, lang)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// marks are the marks of a document in reading order.
func marks(d document.Document) (list []string) {
	for _, n := range d.Numbers() {
		list = append(list, n.Mark()+" "+n.State)
	}
	return list
}

// Both languages have the same scores in the same order, and each equals the release.
// Nothing but scores is a number here: they are not added up.
func TestSameScores(t *testing.T) {
	s := release(t)
	for _, idea := range []string{"", "bakery", "guesthouse"} {
		sq, en := sheet(t, s, idea, "sq"), sheet(t, s, idea, "en")
		if d := cmp.Diff(marks(sq), marks(en)); d != "" {
			t.Errorf("%q: %s", idea, d)
		}
		for _, n := range append(sq.Numbers(), en.Numbers()...) {
			want, err := s.ByMark(t.Context(), n.Mark())
			if err != nil || want.Mart != "plan_fact" || *want.Value != *n.Value || n.Words != string('0'+rune(*n.Value)) {
				t.Errorf("%s: %s %q, %v", n.Mark(), n.Mart, n.Words, err)
			}
		}
	}
	if got := len(sheet(t, s, "", "sq").Numbers()); got != 2*14 {
		t.Errorf("%d scores in all, want 14 of each idea", got)
	}
}

// text is what stands in a line.
func text(words []document.Inline) string {
	var b strings.Builder
	for _, i := range words {
		switch i := i.(type) {
		case document.Text:
			b.WriteString(i.Text)
		case document.Number:
			b.WriteString(i.Words)
		}
	}
	return b.String()
}

// A fact that is only recalled says so, one that is not does not; what is not known
// has no score and no source; every other fact has its source.
func TestSureness(t *testing.T) {
	s := release(t)
	said := map[string]string{"sq": "nga kujtesa", "en": "recalled"}
	unknown := map[string]string{"sq": "nuk dihet", "en": "not known"}
	for lang, word := range said {
		facts := s.Plans("01")[0].Facts
		rows := 0
		fixture.Each(sheet(t, s, "bakery", lang).Blocks, func(b document.Block) {
			table, ok := b.(document.Table)
			if !ok {
				return
			}
			for _, g := range table.Groups {
				for _, row := range g.Rows {
					rows++
					score, fact, from := text(row[1].Words), text(row[2].Words), text(row[3].Words)
					at := slices.IndexFunc(facts, func(f publish.PlanFact) bool { return fact == f.ValueSq || fact == f.ValueEn })
					if at < 0 {
						t.Fatalf("no such fact: %s", fact)
					}
					f := facts[at]
					if (f.Sure == "recalled") != strings.Contains(from, word) {
						t.Errorf("%s: %s, but %q", f.Item, f.Sure, from)
					}
					if (f.Sure == "unknown") != (score == "" && from == "" && fact == unknown[lang]) {
						t.Errorf("%s: %s, but %q %q %q", f.Item, f.Sure, score, fact, from)
					}
				}
			}
		})
		if rows != len(facts) {
			t.Errorf("%s: %d facts, want %d", lang, rows, len(facts))
		}
	}
}

// A zero of safety stands above the facts, and above nothing else.
func TestSafetyOnTop(t *testing.T) {
	s := release(t)
	for lang, want := range map[string]string{
		"sq": "Mos e propozoni pa menaxheren ose menaxherin e rastit. Një çështje sigurie ka 0 pikë: Mjedisi, shtëpia; Varësia nga të njohurit.",
		"en": "Do not propose without the case manager. An item of safety scores 0: Premises, home; Dependence on acquaintances.",
	} {
		for idea, times := range map[string]int{"bakery": 0, "guesthouse": 1, "": 1} {
			var warned, table bool
			found := 0
			fixture.Each(sheet(t, s, idea, lang).Blocks, func(b document.Block) {
				switch b := b.(type) {
				case document.Heading:
					warned, table = false, false
				case document.Paragraph:
					if b.Role == document.Warning && text(b.Words) == want {
						found++
						warned = true
						if table {
							t.Errorf("%s %q: the warning stands below the facts", lang, idea)
						}
					}
				case document.Table:
					table = true
					if zero := strings.HasPrefix(text(b.Groups[0].Title), "S") && text(b.Groups[0].Rows[0][1].Words) == "0"; zero != warned {
						t.Errorf("%s %q: a zero %t, warned %t", lang, idea, zero, warned)
					}
				}
			})
			if found != times {
				t.Errorf("%s %q: warned %d times, want %d", lang, idea, found, times)
			}
		}
	}
}

// Every idea begins a page, and the room to write asks for nothing about a person.
func TestPages(t *testing.T) {
	s := release(t)
	pages, lines := 0, 0
	fixture.Each(sheet(t, s, "", "en").Blocks, func(b document.Block) {
		switch b := b.(type) {
		case document.Section:
			if b.Role == document.Sheet {
				pages++
			}
		case document.Lines:
			lines += b.Count
			for _, word := range strings.FieldsFunc(strings.ToLower(text(b.Name)), func(r rune) bool { return r < 'a' || r > 'z' }) {
				if slices.Contains([]string{"name", "her", "his", "person", "age", "family", "phone", "address"}, word) {
					t.Errorf("%q asks about a person", text(b.Name))
				}
			}
		}
	})
	if pages != 3 || lines < 20 {
		t.Errorf("%d pages, %d lines: want two ideas and a page to write on", pages, lines)
	}
}

func TestNames(t *testing.T) {
	m := publish.Municipality{Code: "46", NameSq: "Malësi e Madhe"}
	if got := plans.Name(m, "", "sq"); got != "46-malesi-e-madhe.sq" {
		t.Error(got)
	}
	if got := plans.Name(m, "phone_repair", "en"); got != "46-malesi-e-madhe-phone-repair.en" {
		t.Error(got)
	}
}

// Each case is something that there can be no sheet of.
func TestFaults(t *testing.T) {
	for name, c := range map[string]struct{ change, municipality, idea, lang, says string }{
		"no such municipality": {"", "99", "bakery", "sq", "01 to 61"},
		"no such idea":         {"", "01", "bank", "sq", "bank"},
		"no such language":     {"", "01", "bakery", "it", "no such language"},
		"an item without words": {"UPDATE plan_fact SET item = 'luck' WHERE item = 'cash'",
			"01", "bakery", "sq", "cash"},
		"one item more": {"INSERT INTO plan_fact SELECT municipality, idea, 'luck', safety, score, value_en, value_sq, source, sure, mark || 'x' FROM plan_fact WHERE item = 'cash'",
			"01", "bakery", "sq", "luck"},
	} {
		_, err := plans.Document(t.Context(), release(t, c.change), c.municipality, c.idea, c.lang)
		if err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v, want an error with %q", name, err, c.says)
		}
		if name == "no such idea" && !errors.Is(err, publish.ErrNoSuchNumber) {
			t.Errorf("%s: %v is not ErrNoSuchNumber", name, err)
		}
	}
}

// The list leads to the files of every municipality that has plans.
func TestIndex(t *testing.T) {
	s := release(t)
	for lang, place := range map[string]string{"sq": "Qyteti", "en": "Town"} {
		d, err := plans.Index(t.Context(), s, lang, "html", "docx")
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		fixture.Each(d.Blocks, func(b document.Block) {
			if table, ok := b.(document.Table); ok {
				for _, row := range table.Groups[0].Rows {
					got = append(got, text(row[0].Words))
					for _, i := range row[1].Words {
						if link, ok := i.(document.Text); ok && link.Href != "" {
							got = append(got, link.Href)
						}
					}
				}
			}
		})
		want := []string{place, "01-qyteti." + lang + ".html", "01-qyteti." + lang + ".docx"}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", lang, diff)
		}
	}
	if _, err := plans.Index(t.Context(), s, "it"); err == nil {
		t.Error("a language that is not")
	}
}
