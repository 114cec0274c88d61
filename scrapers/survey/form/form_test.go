package form_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/scrapers/survey/form"
)

func TestShipped(t *testing.T) {
	f := form.Shipped()
	if f.ID != "zanat_employer" || len(f.Questions) < 50 || len(f.Lists["area"]) != 13 {
		t.Fatalf("%s: %d questions, %d areas", f.ID, len(f.Questions), len(f.Lists["area"]))
	}
	c5, ok := f.At("b/occ[2]/c5")
	want := form.Question{Type: "select_multiple", List: "reason", Name: "c5", Path: "b/occ/c5", Repeat: "b/occ",
		Labels: []string{"C5. Pse janë të vështira?", "C5. Why are they hard to fill?"},
		Headings: [][]string{{"B. Vende të lira dhe punësime", "Profesioni"},
			{"B. Vacancies and hiring", "Occupation"}}}
	if d := cmp.Diff(want, c5); !ok || d != "" {
		t.Error(d)
	}
	for _, q := range f.Questions {
		if what := form.Personal(q.Type, q.Path); what != "" {
			t.Errorf("%s seems to ask for %s", q.Path, what)
		}
		if len(q.Labels) != 2 && q.Type != "start" && q.Type != "end" {
			t.Errorf("%s has labels %q", q.Path, q.Labels)
		}
	}
}

func TestChoices(t *testing.T) {
	f := form.Shipped()
	for answer, want := range map[string]string{
		"family portal": "family portal",
		"Të njohur ose familja Portal pune në internet": "family portal",
		"Job fair":                                        "?",
		"Online job board, Notice on the door":            "portal sign",
		"Përdorimi i kompjuterit":                         "?",
		"SCHOOL or training centre; other":                "school other",
		"Acquaintances or family Acquaintances or family": "family",
		"": "",
	} {
		names, ok := f.Choices("channel", answer)
		got := strings.Join(names, " ")
		if !ok {
			got = "?"
		}
		if got != want {
			t.Errorf("%q: want %q, got %q", answer, want, got)
		}
	}
	for answer, want := range map[string]string{"1–4 të punësuar": "1", "1-4 employees": "1", "5–9": "2", "2": "2"} {
		if got, _ := f.Choice("size", answer); got != want {
			t.Errorf("%q: want %s, got %q", answer, want, got)
		}
	}
}

// TestWorkbook: what is written is read back as the same form.
func TestWorkbook(t *testing.T) {
	var b bytes.Buffer
	if err := form.Workbook(&b); err != nil {
		t.Fatal(err)
	}
	got, err := form.Read("form.xlsx", b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(form.Shipped(), got); d != "" {
		t.Error(d)
	}
}

// TestPyxform: the tool that phones trust converts the workbook without a word.
func TestPyxform(t *testing.T) {
	tool, err := exec.LookPath("xls2xform")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("xls2xform (pyxform) is missing")
		}
		t.Skip("xls2xform (pyxform) is missing")
	}
	dir := t.TempDir()
	var b bytes.Buffer
	if err := form.Workbook(&b); err != nil {
		t.Fatal(err)
	}
	in, out := filepath.Join(dir, "form.xlsx"), filepath.Join(dir, "form.xml")
	if err := os.WriteFile(in, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	said, err := exec.Command(tool, "--json", "--skip_validate", in, out).CombinedOutput()
	if err != nil || !strings.Contains(string(said), `"warnings": []`) {
		t.Fatalf("%v: %s", err, said)
	}
	xml, err := os.ReadFile(out)
	if err != nil || !bytes.Contains(xml, []byte("zanat_employer")) {
		t.Errorf("%v: %d bytes of XForm", err, len(xml))
	}
}

func TestReadRefuses(t *testing.T) {
	for name, c := range map[string]struct{ body, want string }{
		"no sheet":  {"a,b\n1,2\n", "no sheet named survey"},
		"no list":   {"survey\n,type,name\n,select_one x,a\n", `row 2: a: the sheet choices has no list "x"`},
		"no name":   {"survey\n,type,name\n,text,\n", "row 2: the question has no name"},
		"no begin":  {"survey\n,type,name\n,end_group,\n", "row 2: end_group without a beginning"},
		"half list": {"survey\n,type,name\n,text,a\nchoices\n,list_name,name\n,yn,\n", "row 2: a choice needs list_name and name"},
	} {
		_, err := form.Read("f.csv", []byte(c.body))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s:\n got %v\nwant %s", name, err, c.want)
		}
	}
	if _, err := form.Read("f.docx", nil); err == nil {
		t.Error("a text document is no form")
	}
}

// FuzzChoices: whatever is read is a list of names of the list.
func FuzzChoices(f *testing.F) {
	f.Add("family portal")
	f.Add("Të njohur ose familja, Portal pune në internet")
	shipped := form.Shipped()
	f.Fuzz(func(t *testing.T, s string) {
		names, _ := shipped.Choices("channel", s)
		for _, n := range names {
			if !slices.ContainsFunc(shipped.Lists["channel"], func(c form.Choice) bool { return c.Name == n }) {
				t.Errorf("%q gives %q", s, n)
			}
		}
	})
}

func FuzzRead(f *testing.F) {
	f.Add(form.CSV())
	f.Fuzz(func(t *testing.T, body []byte) {
		if got, err := form.Read("f.csv", body); (err == nil) != (got != nil) {
			t.Error("neither a form nor an error, or both")
		}
	})
}
