package clean

import (
	"bufio"
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"
)

var wordsOf = regexp.MustCompile(`[\p{L}\p{N}_]+`)

// TestLabelledAds measures the labelled ads beside the project, when they are
// there: no planted string may be left, and .97 of the other words are.
func TestLabelledAds(t *testing.T) {
	f, err := os.Open("../../../shared/eval/ads_dev.jsonl")
	if err != nil {
		t.Skip("no labelled ads beside the project")
	}
	defer f.Close()
	var kept, ads float64
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var ad struct {
			ID, Title, Text string
			Planted         []struct{ Kind, String string }
		}
		if err := json.Unmarshal(lines.Bytes(), &ad); err != nil {
			t.Fatal(err)
		}
		source := ad.Title + "\n" + ad.Text
		cleaned := strings.ToLower(Text(source))
		digits := notDigit.ReplaceAllString(cleaned, "")
		for _, p := range ad.Planted {
			source = strings.ReplaceAll(source, p.String, " ")
			d := notDigit.ReplaceAllString(p.String, "")
			if p.Kind == "phone" && strings.Contains(digits, d[max(0, len(d)-8):]) ||
				strings.Contains(cleaned, strings.ToLower(p.String)) {
				t.Errorf("%s: %s is left in %q", ad.ID, p.Kind, cleaned)
			}
		}
		have := map[string]bool{}
		for _, w := range wordsOf.FindAllString(cleaned, -1) {
			have[w] = true
		}
		all, stay := wordsOf.FindAllString(strings.ToLower(source), -1), 0.0
		for _, w := range all {
			if have[w] {
				stay++
			}
		}
		kept += stay / float64(max(1, len(all)))
		ads++
	}
	t.Logf("%.4f of words kept", kept/ads)
	if kept/ads < .97 {
		t.Errorf("only %.4f of words kept", kept/ads)
	}
}
