package survey_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/scrapers/survey"
	"github.com/zanat-al/zanat/warehouse/tables"
)

func TestFrame(t *testing.T) {
	p := page("Kodi,municipality,weight\nKU00001,40,12.5\nTR00002,53,\n")
	p.Map = "Kodi=frame_id"
	f, err := survey.ReadFrame(p)
	if err != nil {
		t.Fatal(err)
	}
	answers := []tables.AnswerRaw{
		{Questions: []string{"frame_id", "b1"}, Values: []string{"KU00001", "2"}},
		{Questions: []string{"frame_id", "municipality"}, Values: []string{"TR00002", "27"}}, // the firm has moved
		{Questions: []string{"frame_id"}, Values: []string{"XX99999"}},
		{Questions: []string{"b1"}, Values: []string{"1"}},
	}
	f.Join(answers)
	want := []tables.AnswerRaw{
		{Questions: []string{"frame_id", "b1", "municipality", "weight"}, Values: []string{"KU00001", "2", "40", "12.5"}},
		{Questions: []string{"frame_id", "municipality"}, Values: []string{"TR00002", "27"}},
		{Questions: []string{"frame_id"}, Values: []string{"XX99999"}},
		{Questions: []string{"b1"}, Values: []string{"1"}},
	}
	if d := cmp.Diff(want, answers); d != "" {
		t.Error(d)
	}
}

func TestFrameRefuses(t *testing.T) {
	for body, want := range map[string]string{
		"municipality\n40\n":                  "no column is headed frame_id",
		"frame_id,emri\nKU00001,X shpk\n":     "column emri is none of frame_id, municipality",
		"frame_id,weight\n,1\n":               "a.csv line 2, column frame_id: empty",
		"frame_id,weight\nA,1\nB,2\nA,3\n":    `line 4, column frame_id: "A" is there twice`,
		"frame_id,NIPT\nKU00001,K12345678L\n": "column NIPT is none of",
	} {
		got, err := survey.ReadFrame(page(body))
		if err == nil || !strings.Contains(err.Error(), want) || got != nil {
			t.Errorf("%q:\n got %v\nwant %s", body, err, want)
		}
	}
}

func FuzzFrame(f *testing.F) {
	f.Add([]byte("frame_id,municipality\nKU00001,40\n"))
	f.Fuzz(func(t *testing.T, body []byte) {
		if frame, err := survey.ReadFrame(page(string(body))); (err == nil) != (frame != nil) {
			t.Error("neither a frame nor an error, or both")
		}
	})
}
