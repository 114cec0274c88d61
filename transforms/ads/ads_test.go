package ads

import (
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/zanat-al/zanat/transforms"
	"github.com/zanat-al/zanat/warehouse/tables"
)

var update = flag.Bool("update", false, "write what is read now as what is wished")

func reader(t testing.TB) *Reader {
	t.Helper()
	r, err := New("a secret of the tests")
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestFixtures reads each ad of testdata/*.txtar and compares its row with the
// one below it. A refused ad has its reason there.
func TestFixtures(t *testing.T) {
	r := reader(t)
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no fixtures", err)
	}
	for _, file := range files {
		a, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i+1 < len(a.Files); i += 2 {
			var c tables.Collected
			if err := json.Unmarshal(a.Files[i].Data, &c); err != nil {
				t.Fatalf("%s: %s: %v", file, a.Files[i].Name, err)
			}
			got := show(t, r, c)
			if *update {
				a.Files[i+1].Data = []byte(got)
				continue
			}
			if diff := cmp.Diff(string(a.Files[i+1].Data), got); diff != "" {
				t.Errorf("%s: %s: %s", file, a.Files[i].Name, diff)
			}
		}
		if *update {
			if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// show writes a row as JSON, a field a line, without what is empty.
func show(t *testing.T, r *Reader, c tables.Collected) string {
	t.Helper()
	ad, err := r.Read(c)
	var no *transforms.Refusal
	switch {
	case errors.As(err, &no):
		return "refused: " + no.Error() + "\n"
	case err != nil:
		t.Fatal(err)
	}
	raw, err := json.Marshal(ad)
	if err != nil {
		t.Fatal(err)
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(raw, &fields); err != nil {
		t.Fatal(err)
	}
	var lines []string
	delete(fields, "OccupationScores") // the occupation package holds its scores to its own cases
	for name, value := range fields {
		if v := string(value); v != "null" && v != `""` && v != "0" && v != "false" && v != "[]" {
			lines = append(lines, name+": "+v)
		}
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n") + "\n"
}

func TestRefusals(t *testing.T) {
	r := reader(t)
	for _, c := range []struct {
		row  tables.Collected
		want string
	}{
		{tables.Collected{Source: "x", Key: "1", Title: "Kërkoj punë si dado", Body: "Jam Drita, 069 00 11 222"},
			"x/1: a person seeking work"},
		{tables.Collected{Source: "x", Key: "2", Title: "Kurs anglishteje", Body: "Pagesa 50 euro, regjistrohuni"},
			"x/2: a course"},
		{tables.Collected{Source: "x", Key: "3", Title: "Shitet furrë", Body: "300 euro"}, "x/3: a sale or a let"},
		{tables.Collected{Source: "x", Key: "4", Title: " ", Body: "\n"}, "x/4: neither title nor text"},
		{tables.Collected{Source: "x", Key: "5", Title: "Kamarier", SourceKind: "other"},
			"x/5: no job offer, says its source"},
	} {
		ad, err := r.Read(c.row)
		if err == nil || err.Error() != c.want {
			t.Errorf("want %q, got %v", c.want, err)
		}
		if ad.Title != "" || ad.Text != "" || strings.Join(ad.OccupationPhrases, "") != "" {
			t.Errorf("%s: a refused ad keeps its words: %+v", c.want, ad)
		}
	}
}

// TestNoPersonIsLeft plants a phone, an address and a name in every field that
// may hold one, and looks for them in every field of the row.
func TestNoPersonIsLeft(t *testing.T) {
	planted := "Kontakto Artan Hoxha, 069 00 11 222, artan.hoxha@example.al"
	row := tables.Collected{Source: "x", Key: "1", Title: "Kuzhinier. " + planted, Body: "Restorant në Fier.\n" + planted,
		Employer: "Artan Hoxha", Place: "Fier, " + planted, Pay: "60.000 lekë, " + planted,
		Contract: planted, Education: planted, Experience: planted,
		Skills: []string{"gatim", planted}, Description: planted}
	ad, err := reader(t).Read(row)
	if err != nil {
		t.Fatal(err)
	}
	raw, err := json.Marshal(ad)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{"Hoxha", "hoxha", "00 11 222", "example.al"} {
		if strings.Contains(string(raw), s) {
			t.Errorf("%q is left in %s", s, raw)
		}
	}
	if !ad.EmployerPerson || ad.EmployerKey == nil {
		t.Error("the employer is a person, and has a key")
	}
}

func TestEmployerKey(t *testing.T) {
	key := func(secret, name string) string {
		r := &Reader{key: secret}
		var ad tables.Ad
		r.employer(&ad, tables.Collected{Employer: name})
		if ad.EmployerKey == nil {
			return ""
		}
		return *ad.EmployerKey
	}
	if a, b := key("k", "ALBA Turizëm sh.p.k."), key("k", "Alba Turizem shpk"); a != b || len(a) != 16 {
		t.Errorf("one employer in two spellings: %s and %s", a, b)
	}
	if key("k", "Alba") == key("other", "Alba") {
		t.Error("another secret gives another key")
	}
	if got := key("k", " sh.p.k. "); got != "" {
		t.Errorf("no name, no key: got %s", got)
	}
	var masked tables.Ad
	(&Reader{key: "k"}).employer(&masked, tables.Collected{Employer: "[person 0a1b2c3d4e5f]"})
	if !masked.EmployerPerson || masked.EmployerKey == nil {
		t.Error("a person whose name was taken out at reading is a person, and has a key")
	}
}

func TestID(t *testing.T) {
	if ID("a", "bc") == ID("ab", "c") {
		t.Error("source and key are parted")
	}
	if diff := cmp.Diff(int64(6866867746733880335), ID("x", "1")); diff != "" {
		t.Errorf("ids outlive the program: %s", diff)
	}
}

// TestTheCutOfBatchesChangesNothing is a law of every stage.
func TestTheCutOfBatchesChangesNothing(t *testing.T) {
	var rows []tables.Collected
	for _, title := range []string{"Kamarier", "Kërkoj punë", "2 kuzhinierë", "", "Shofer kamioni"} {
		rows = append(rows, tables.Collected{Source: "x", Key: title, Title: title, Body: title})
	}
	stage := reader(t).Stage()
	run := func(batch int) (out []tables.Ad, refused []transforms.Refusal) {
		for part := range slices.Chunk(rows, batch) {
			rec := tables.Record(part)
			answer, err := stage.Apply(rec)
			if err != nil {
				t.Fatal(err)
			}
			kept, no, err := transforms.Split(answer)
			if err != nil {
				t.Fatal(err)
			}
			out, refused = append(out, tables.Rows[tables.Ad](kept)...), append(refused, no...)
		}
		return out, refused
	}
	wantRows, wantRefused := run(10)
	if len(wantRows)+len(wantRefused) != len(rows) {
		t.Errorf("in = out + refused: %d, %d and %d", len(rows), len(wantRows), len(wantRefused))
	}
	gotRows, gotRefused := run(1)
	if diff := cmp.Diff(wantRows, gotRows); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(wantRefused, gotRefused); diff != "" {
		t.Error(diff)
	}
}

func BenchmarkRead(b *testing.B) {
	r := reader(b)
	row := tables.Collected{Source: "x", Key: "1", Title: "Kuzhinier/e – restorant në Vlorë", Employer: "Jon Restorant",
		Place: "Vlorë", Body: "Restoranti ynë kërkon kuzhinier/e me 2 vjet përvojë.\n\nDetyrat:\n- përgatitja e gatimeve tradicionale\n" +
			"- higjiena e kuzhinës\n- porositja e lëndëve të para\n\nKërkesat:\n- arsim i mesëm profesional\n" +
			"- aftësi për punë në grup\n- italishtja përbën avantazh\n\nOfrojmë:\n- pagë 70.000 - 80.000 lekë në muaj\n" +
			"- sigurime shoqërore\n\nVetëm kandidatët e përzgjedhur do të kontaktohen. Tel. 069 00 11 222"}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := r.Read(row); err != nil {
			b.Fatal(err)
		}
	}
}
