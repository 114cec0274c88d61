package simulate

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"testing"
	"time"
)

func places() (list []Place) {
	for i := range 12 {
		list = append(list, Place{Code: fmt.Sprintf("%02d", i+1), County: fmt.Sprintf("AL-%02d", i/4+1),
			Name: fmt.Sprintf("Vendi %c", 'A'+i), People: 20_000 + 10_000*float64(i)})
	}
	return list
}

func files(t *testing.T, seed int64) []byte {
	t.Helper()
	m, err := New(seed, places())
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	lines := json.NewEncoder(&b)
	end := time.Date(2026, 6, 30, 0, 0, 0, 0, time.UTC)
	if err := m.Ads(end, func(a Ad) error { return lines.Encode(a) }); err != nil {
		t.Fatal(err)
	}
	if err := lines.Encode([]any{m.Survey(end), m.Supply(2025), m.Known()}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestTheSameSeedIsTheSameMarket(t *testing.T) {
	one := files(t, 1)
	if !bytes.Equal(one, files(t, 1)) {
		t.Error("seed 1 made two markets")
	}
	if bytes.Equal(one, files(t, 2)) {
		t.Error("seeds 1 and 2 made one market")
	}
}

// What happens to the firms is, on average, the truth.
func TestFirmsFollowTheTruth(t *testing.T) {
	var expected, real float64
	for seed := range int64(5) {
		m, err := New(seed, places())
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range m.Truth {
			expected += c.Openings
		}
		for _, f := range m.Firms {
			for _, o := range f.Openings {
				real += float64(o.Count)
				if o.Count < 1 || o.Vacant > o.Count {
					t.Fatalf("%s: %d openings, %d vacant", f.ID, o.Count, o.Vacant)
				}
			}
		}
	}
	if math.Abs(real/expected-1) > .03 {
		t.Errorf("%.0f openings happened, %.0f were expected", real, expected)
	}
}

// Each row of the survey has the headings' width, and the weights of a stratum
// make up its frame.
func TestSurveyWeighsTheFrame(t *testing.T) {
	m, err := New(3, places())
	if err != nil {
		t.Fatal(err)
	}
	rows := m.Survey(time.Date(2026, 6, 30, 0, 0, 0, 0, time.UTC))
	sums := map[string]float64{}
	frame := map[string]float64{}
	for _, r := range rows[1:] {
		if len(r) != len(rows[0]) {
			t.Fatalf("%d cells under %d headings: %v", len(r), len(rows[0]), r)
		}
		var weight, size float64
		fmt.Sscan(r[6], &weight)
		fmt.Sscan(r[5], &size)
		sums[r[3]+r[4]] += weight
		frame[r[3]+r[4]] = size
	}
	for stratum, sum := range sums {
		if math.Abs(sum-frame[stratum]) > .01*frame[stratum] {
			t.Errorf("stratum %s: weights make %.1f of %.0f", stratum, sum, frame[stratum])
		}
	}
}

func TestNoPlaces(t *testing.T) {
	if _, err := New(1, nil); err == nil {
		t.Error("a market of no place")
	}
}
