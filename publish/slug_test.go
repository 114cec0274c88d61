package publish_test

import (
	"testing"

	"github.com/zanat-al/zanat/publish"
)

func TestSlug(t *testing.T) {
	for name, want := range map[string]string{
		"Malësi e Madhe":             "malesi-e-madhe",
		"Fushë-Arrëz":                "fushe-arrez",
		"Ura Vajgurore / Dimal":      "ura-vajgurore-dimal",
		"frigoristikë / kondicionim": "frigoristike-kondicionim",
		"..":                         "", // no way out of a folder
		"Kurs (A2) për Çdo":          "kurs-a2-per-cdo",
	} {
		if got := publish.Slug(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}
