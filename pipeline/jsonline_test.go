package pipeline

import (
	"bytes"
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// encoded is what encoding/json writes of an ad.
func encoded(c Coded) (string, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(c)
	return b.String(), err
}

// FuzzLine holds the lines of zanat code to encoding/json.
func FuzzLine(f *testing.F) {
	f.Add("<a href='x'>&\"\\\u2028\u2029\u2027\x00\x1f\x7f\b\f\n\r\t…ë", 650.5, int64(3), true)
	f.Add("a\xffb\xe2\x80", 1e21, int64(-1), false)
	f.Add("\xe2\x80\xa8\xe2\x80\xaa\xe2\x82\xac", 1e-7, int64(0), true)
	f.Add("", 0.0, int64(math.MaxInt64), false)
	f.Add("nan", math.NaN(), int64(1), true)
	f.Add("inf", math.Inf(-1), int64(1), true)
	f.Fuzz(func(t *testing.T, s string, x float64, n int64, full bool) {
		c := Coded{ID: s, Source: s, AdType: s, Lang: s, Precision: s, Refused: s}
		if full {
			c.Occupations, c.Municipalities, c.Contract = []string{s, s}, []string{}, []string{s}
			c.RedFlags, c.Discriminatory = strings.Fields(s), []string{s}
			c.Openings, c.ExperienceMonths, c.County, c.Education, c.Text = &n, &n, &s, &s, &s
			c.Skills = []CodedSkill{{s, s, full, s, s}, {Label: s}}
			c.Languages, c.Season = []string{s}, []int64{n, n}
			c.ApplyUntil, c.WorkStarts, c.WorkAtOnce = &s, &s, full
			c.Rate, c.Commission = &Rate{x, s, s}, &x
			c.Wage = &Wage{Min: &x, Currency: s, Period: s, Unit: s,
				Ranges: [][2]float64{{1, x}}, Readings: []float64{x}}
		}
		want, fault := encoded(c)
		got, err := c.appendLine([]byte("before"))
		if (fault == nil) != (err == nil) || err != nil && fault.Error() != err.Error() {
			t.Fatalf("%v, not %v", err, fault)
		}
		if err == nil && string(got) != "before"+want {
			t.Fatal(cmp.Diff(want, string(got)))
		}
	})
}
