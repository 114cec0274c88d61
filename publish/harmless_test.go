package publish_test

import (
	"testing"

	"github.com/zanat-al/zanat/publish"
)

func TestHarmless(t *testing.T) {
	for cell, want := range map[string]string{
		"":           "",
		"Kamarier":   "Kamarier",
		"=1+1":       "'=1+1",
		"+355 69":    "'+355 69",
		"-2+3|cmd":   "'-2+3|cmd",
		"-0.25":      "-0.25", // a number stays one
		"-1e-07":     "-1e-07",
		"@SUM(A1)":   "'@SUM(A1)",
		"\t=1":       "'\t=1",
		"\r=1":       "'\r=1",
		"\n=1":       "'\n=1",
		"10–19":      "10–19",
		"2026-06-30": "2026-06-30",
	} {
		if got := publish.Harmless(cell); got != want {
			t.Errorf("%q became %q, not %q", cell, got, want)
		}
	}
}
