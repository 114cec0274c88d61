package occupation_test

import (
	"bufio"
	"encoding/json"
	"os"
	"slices"
	"testing"
)

const labelled = "../../../shared/eval/ads_dev.jsonl"

// TestFigures holds the coder to its figure on the labelled ads, where they
// are: F1 over four-digit codes, an accepted alternative counting as right.
func TestFigures(t *testing.T) {
	f, err := os.Open(labelled)
	if err != nil {
		t.Skip("the labelled ads are not here")
	}
	defer f.Close()
	c := coder(t)
	var right, wrong, missed float64
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var ad struct {
			Title, Text    string
			Occupations    []string
			OccupationsAlt []string `json:"occupations_alt"`
		}
		if err := json.Unmarshal(lines.Bytes(), &ad); err != nil {
			t.Fatal(err)
		}
		left := len(ad.Occupations)
		for _, k := range c.Code(ad.Title, ad.Text) {
			switch {
			case slices.Contains(ad.Occupations, k.ISCO):
				right++
				left--
			case slices.Contains(ad.OccupationsAlt, k.ISCO) && left > 0:
				right++
				left--
			case !slices.Contains(ad.OccupationsAlt, k.ISCO):
				wrong++
			}
		}
		missed += float64(left)
	}
	f1 := 2 * right / (2*right + wrong + missed)
	t.Logf("F1 %.3f: %v right, %v wrong, %v missed", f1, right, wrong, missed)
	if f1 < 0.90 {
		t.Errorf("F1 is %.3f, want .90 or more", f1)
	}
}
