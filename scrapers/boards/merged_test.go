package boards_test

import (
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/boards"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// TestListAndDetail: what a list says of an ad and what the ad's own page says
// become one ad with the words of both. Had the two named it differently, each
// ad would count twice.
func TestListAndDetail(t *testing.T) {
	for board, key := range map[string]string{
		"karriera": "41001", "merrjep": "21000001", "njoftime": "90001",
	} {
		a, err := txtar.ParseFile(filepath.Join("testdata", board+".txtar"))
		if err != nil {
			t.Fatal(err)
		}
		b, _ := boards.Find(board)
		var rows []tables.Collected
		for i := 0; i < 4; i += 2 { // a list, and the page of its first ad
			found, err := b.Parse(pageOf(board, a.Files[i]))
			if err != nil {
				t.Fatal(err)
			}
			rows = append(rows, found.Ads...)
		}
		var ads []tables.Collected
		for _, ad := range scrapers.Merge(rows) {
			if ad.Key == key {
				ads = append(ads, ad)
			}
		}
		if len(ads) != 1 {
			t.Fatalf("%s: %d ads %s, want 1", board, len(ads), key)
		}
		if ad := ads[0]; ad.Title == "" || ad.Body == "" || ad.Place == "" || ad.Posted == nil || ad.URL == "" {
			t.Errorf("%s: %+v", board, ad)
		}
	}
}
