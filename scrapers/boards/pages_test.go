package boards_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/boards"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// saved are the development pages of the boards that are read as saved pages:
// their links stay as written.
var saved = map[string]string{
	"karriera_list.html": "karriera", "karriera_detail.html": "karriera",
	"merrjep_list.html": "merrjep", "merrjep_detail.html": "merrjep",
	"njoftime_vb_list.html": "njoftime", "njoftime_vb_thread.html": "njoftime",
	"njoftime_xf_list.html": "njoftime", "njoftime_xf_thread.html": "njoftime",
	"njoftimefalas_list.html": "njoftimefalas", "kosovajob_list.html": "kosovajob",
}

// elsewhere are the pages that shared_test.go and the pipeline's test hold.
var elsewhere = []string{"duapune_list.html", "puna_list.json", "puna_detail.json",
	"puna_form_2021.txt", "career_jsonld.html"}

// TestSavedPages holds every word of expected.json about these pages.
func TestSavedPages(t *testing.T) {
	dir := filepath.Join("..", "..", "..", "shared", "eval", "boards")
	raw, err := os.ReadFile(filepath.Join(dir, "expected.json"))
	if err != nil {
		t.Skip("the development pages are not here: " + dir)
	}
	var expected map[string]struct{ Expect map[string]any }
	if err := json.Unmarshal(raw, &expected); err != nil {
		t.Fatal(err)
	}
	for file := range expected {
		if saved[file] == "" && !slices.Contains(elsewhere, file) {
			t.Errorf("no test holds %s", file)
		}
	}
	for file, board := range saved {
		body, err := os.ReadFile(filepath.Join(dir, file))
		if err != nil {
			t.Fatal(err)
		}
		b, _ := boards.Find(board)
		found, err := b.Parse(scrapers.Page{Body: body, FetchedAt: fetched,
			Request: scrapers.Request{URL: "file:" + file}})
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		if len(found.Unread) > 0 {
			t.Errorf("%s: not read: %q", file, found.Unread)
		}
		holds(t, file, found, expected[file].Expect)
	}
}

// holds compares what was found with what a person reads in the page.
func holds(t *testing.T, file string, found scrapers.Found, want map[string]any) {
	items, list := want["items"].([]any)
	if !list {
		items = []any{want}
	}
	if len(items) != len(found.Ads) {
		t.Fatalf("%s: %d ads, want %d", file, len(found.Ads), len(items))
	}
	for i, item := range items {
		for field, value := range item.(map[string]any) {
			if problem := differs(found, found.Ads[i], field, value); problem != "" {
				t.Errorf("%s ad %d: %s: %s", file, i+1, field, problem)
			}
		}
	}
	var leads []string
	for _, r := range found.Next {
		leads = append(leads, r.URL)
	}
	if next, ok := want["next"].(string); ok && !slices.Contains(leads, next) {
		t.Errorf("%s: leads to %q, not to %s", file, leads, next)
	}
	switch pages := want["pages"].(type) {
	case float64:
		if found.Pages != int(pages) {
			t.Errorf("%s: %d pages, want %v", file, found.Pages, pages)
		}
	case []any:
		for _, p := range pages {
			if !slices.Contains(leads, p.(string)) {
				t.Errorf("%s: leads to %q, not to %s", file, leads, p)
			}
		}
	}
}

// differs says how an ad departs from what is wanted of one field.
func differs(found scrapers.Found, ad tables.Collected, field string, want any) string {
	said := func(name string) string {
		for _, s := range found.Beside[ad.Key] {
			if s.Name == name {
				return s.Value
			}
		}
		return ""
	}
	same := func(got string) string {
		if got != fmt.Sprint(want) {
			return fmt.Sprintf("%q, want %v", got, want)
		}
		return ""
	}
	switch field {
	case "kind", "items", "next", "pages":
		return ""
	case "title":
		return same(ad.Title)
	case "url":
		return same(ad.URL)
	case "source_id":
		return same(ad.Key)
	case "location":
		return same(ad.Place)
	case "employer":
		return same(ad.Employer)
	case "category":
		return same(ad.Category)
	case "contract":
		return same(ad.Contract)
	case "about":
		return same(ad.Description)
	case "expires":
		return same(ad.Expires.String())
	case "posted":
		if at := said("posted_at"); strings.Contains(want.(string), "T") {
			return same(at)
		}
		return same(ad.Posted.String())
	case "description", "requirements":
		if !strings.Contains(ad.Body, want.(string)) {
			return "not in the text"
		}
	case "price":
		return same(said(field))
	case "text_has", "text_has_not":
		for _, words := range want.([]any) {
			if strings.Contains(ad.Body, words.(string)) != (field == "text_has") {
				return fmt.Sprintf("%q: %s", words, ad.Body)
			}
		}
		return ""
	case "tags":
		for name, value := range want.(map[string]any) {
			if said(name) != value {
				return fmt.Sprintf("%s %q, want %v", name, said(name), value)
			}
		}
		return ""
	}
	return same(said(field))
}
