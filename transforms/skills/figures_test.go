package skills_test

import (
	"bufio"
	"encoding/json"
	"os"
	"testing"

	"github.com/zanat-al/zanat/transforms/language"
	"github.com/zanat-al/zanat/transforms/match"
	"github.com/zanat-al/zanat/transforms/skills"
	"github.com/zanat-al/zanat/transforms/taxonomy"
	"github.com/zanat-al/zanat/warehouse/tables"
)

const labelled = "../../../shared/eval/ads_dev.jsonl"

// TestFigures holds the stage to its figure on the labelled ads, where they
// are: micro F1 of the concepts, without the employment service's own lists,
// which would be mere look-up.
func TestFigures(t *testing.T) {
	f, err := os.Open(labelled)
	if err != nil {
		t.Skip("the labelled ads are not here")
	}
	defer f.Close()
	m, packs := allTools(t)
	var right, wrong, missed float64
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var ad struct {
			Title, Text string
			Kind        string `json:"source_kind"`
			Skills      []struct{ URI string }
		}
		if err := json.Unmarshal(lines.Bytes(), &ad); err != nil {
			t.Fatal(err)
		}
		if ad.Kind == "akpa_record" {
			continue
		}
		want := map[string]bool{}
		for _, s := range ad.Skills {
			want[s.URI] = true
		}
		for _, s := range skills.Of(m, "", tables.Ad{Title: ad.Title, Text: ad.Text}, packs...) {
			if want[s.Skill] {
				right++
				delete(want, s.Skill)
			} else {
				wrong++
			}
		}
		missed += float64(len(want))
	}
	f1 := 2 * right / (2*right + wrong + missed)
	t.Logf("F1 %.3f: %v right, %v wrong, %v missed", f1, right, wrong, missed)
	if f1 < 0.65 {
		t.Errorf("F1 is %.3f, want .65 or more", f1)
	}
}

func allTools(t *testing.T) (*match.Matcher, []language.Pack) {
	t.Helper()
	tax, err := taxonomy.Load("core")
	if err != nil {
		t.Fatal(err)
	}
	var packs []language.Pack
	for _, code := range []string{"sq", "en", "it"} {
		p, err := language.Load(code)
		if err != nil {
			t.Fatal(err)
		}
		packs = append(packs, p)
	}
	return match.New(tax, packs...), packs
}
