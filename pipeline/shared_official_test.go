package pipeline_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/zanat-al/zanat/pipeline"
)

// columns of zanat read that answer a field of expected.json under another name.
var answers = map[string]string{"source_id": "key", "location": "place", "tag": "category", "contract": "contract_tags"}

// TestOfficialPages holds what zanat read shows of the employment service's
// pages, a JSON-LD page and a duapune list against every field that a person
// read in them.
func TestOfficialPages(t *testing.T) {
	dir := filepath.Join("..", "..", "shared", "eval", "boards")
	raw, err := os.ReadFile(filepath.Join(dir, "expected.json"))
	if err != nil {
		t.Skip("the development pages are not here: " + dir)
	}
	var expected map[string]struct{ Expect map[string]any }
	if err := json.Unmarshal(raw, &expected); err != nil {
		t.Fatal(err)
	}
	cfg := pipeline.Default()
	cfg.Data = t.TempDir()
	for file, board := range map[string]string{
		"duapune_list.html": "duapune", "career_jsonld.html": "jsonld",
		"puna_list.json": "puna", "puna_detail.json": "puna", "puna_form_2021.txt": "puna",
	} {
		got, err := pipeline.Read(cfg, board, filepath.Join(dir, file))
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		items, list := expected[file].Expect["items"].([]any)
		if !list {
			items = []any{expected[file].Expect}
		}
		if len(items) != len(got.Rows) {
			t.Errorf("%s: %d ads, want %d", file, len(got.Rows), len(items))
			continue
		}
		for i, item := range items {
			holds(t, fmt.Sprintf("%s ad %d", file, i+1), got.Columns, got.Rows[i], item.(map[string]any))
		}
	}
}

func holds(t *testing.T, where string, columns []string, row []any, want map[string]any) {
	t.Helper()
	for field, value := range want {
		if field == "kind" { // list or detail: what the page is, no field of an ad
			continue
		}
		column := field
		if name, ok := answers[field]; ok {
			column = name
		}
		i := slices.Index(columns, column)
		if i < 0 {
			t.Errorf("%s: no column %s", where, column)
			continue
		}
		if got := fmt.Sprint(row[i]); got != fmt.Sprint(value) {
			tags, ok := row[i].([]string)
			if !ok || !slices.Contains(tags, fmt.Sprint(value)) {
				t.Errorf("%s: %s is %s, want %v", where, field, strings.TrimSpace(got), value)
			}
		}
	}
}

// TestAPersonIsNoEmployer: the service's register names a firm of one after its
// owner; a reader of the page does not see who.
func TestAPersonIsNoEmployer(t *testing.T) {
	page := `{"response": [
 {"id": 1, "name": "Rrobaqepës", "punedhenes_id": {"id": 1, "name": "M10000001A - AGIM HOXHA"}},
 {"id": 2, "name": "Shitës", "punedhenes_id": {"id": 2, "name": "Agim Hoxha"}},
 {"id": 4, "name": "Furrtar", "punedhenes_id": {"id": 4, "name": "Agim Hoxha Person Fizik"}},
 {"id": 3, "name": "Kuzhinier", "punedhenes_id": {"id": 3, "name": "HOTEL BUTRINTI SHPK"}}]}`
	name := filepath.Join(t.TempDir(), "list.json")
	if err := os.WriteFile(name, []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	cfg := pipeline.Default()
	cfg.Data = t.TempDir()
	got, err := pipeline.Read(cfg, "puna", name)
	if err != nil {
		t.Fatal(err)
	}
	at := slices.Index(got.Columns, "employer")
	names := map[string]int{}
	for _, row := range got.Rows {
		names[fmt.Sprint(row[at])]++
	}
	if len(names) != 2 || names["HOTEL BUTRINTI SHPK"] != 1 {
		t.Errorf("a person in three spellings, and a firm: %v", names)
	}
	for name := range names {
		if strings.Contains(strings.ToLower(name), "agim") {
			t.Errorf("a person's name is shown: %s", name)
		}
	}
}
