package files_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/zanat-al/zanat/scrapers/files"
)

// TestDevelopmentAds reads the labelled ads beside the project, whole.
func TestDevelopmentAds(t *testing.T) {
	body, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "eval", "ads_dev.jsonl"))
	if err != nil {
		t.Skip("the development ads are not here")
	}
	ads, err := files.Ads(page("ads_dev.jsonl", body, ""))
	if err != nil || len(ads) != 207 {
		t.Errorf("%d ads, want 207: %v", len(ads), err)
	}
}
