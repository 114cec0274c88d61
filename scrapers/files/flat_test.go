package files

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// FuzzFlat reads a line twice: in full, and as the second of its shape. Both
// must give the same values or the same fault, and nothing that is no JSON may
// be read as flat.
func FuzzFlat(f *testing.F) {
	for _, s := range []string{
		`{"id":"1","title":"Kuzhinier \"A\"\n","text":"a\\b\/c\t\b\f\r","posted":null,"pay":12.50}`,
		`{ "id" : -7 , "title":"ë", "other":true }`, `{"id":true,"title":"x"}`,
		`{"id":"1","id":"2","title":"x"}`, `{"id":"1","title":"\u00eb"}`, `{"id":1e3,"title":"x"}`,
		`{"id":01,"title":"x"}`, `{"id":"1","title":["x"]}`, `{"id":"1","title":"x"`, `{}`, `null`,
		`{"id":"1","title":"x"} y`, `{"id":"1",}`, `{"id":-,"title":"x"}`, `{"id":1.,"title":"x"}`,
		"{\"id\":\"\xff\",\"title\":\"a\x01\"}", `{"i\u0064":"1","title":"x"}`, `{"id":nul,"title":"x"}`,
		`{"id":"1","title":"\x"}`, `{"id":99999999999999999999,"text":"x","body":"y"}`,
	} {
		f.Add(s)
	}
	names, err := parseMap("pay=pay")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if _, ok := flat([]byte(s), nil); ok && !json.Valid([]byte(s)) {
			t.Fatalf("flat takes %q", s)
		}
		two := &table{file: "f", unit: "line", has: map[string]bool{}}
		full, again := two.object(1, []byte(s), names), two.object(1, []byte(s), names)
		if full != nil || again != nil {
			if full == nil || again == nil || full.Error() != again.Error() {
				t.Fatalf("%v, then %v", full, again)
			}
			return
		}
		if diff := cmp.Diff(two.rows[0].values, two.rows[1].values, cmp.AllowUnexported(fieldText{})); diff != "" {
			t.Fatalf("%q: %s", s, diff)
		}
	})
}

// TestFlatIsUsed holds that the lines of a usual file are read the short way.
func TestFlatIsUsed(t *testing.T) {
	two := &table{file: "f", unit: "line", has: map[string]bool{}}
	names, err := parseMap("")
	if err != nil {
		t.Fatal(err)
	}
	line := []byte(`{"id":"1","title":"Kuzhinier","text":"në \"Tiranë\"\n","lang":"sq"}`)
	if two.fast(1, line) {
		t.Error("the first line is read in full")
	}
	if err := two.object(1, line, names); err != nil {
		t.Fatal(err)
	}
	if !two.fast(2, line) || two.rows[1].values.of("text") != "në \"Tiranë\"\n" {
		t.Errorf("the second is not: %v", two.rows)
	}
	if two.fast(3, []byte(`{"id":"1","text":"x","title":"y"}`)) {
		t.Error("another order of headings is another shape")
	}
}
