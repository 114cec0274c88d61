package courses_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/scrapers/courses"
)

// list reads "course module, course module" as a list.
func list(t *testing.T, text string) courses.List {
	t.Helper()
	rows := "course,module\n"
	for pair := range strings.SplitSeq(text, ", ") {
		rows += strings.Replace(pair, " ", ",", 1) + "\n"
	}
	l, err := courses.Read(page(rows))
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestMerge(t *testing.T) {
	centre := func(source, text string) courses.Centre { return courses.Centre{Source: source, List: list(t, text)} }
	for name, c := range map[string]struct {
		centres []courses.Centre
		want    string
	}{
		"none":                                  {nil, "a 1, b 1"},
		"a centre's own stands instead of ours": {[]courses.Centre{centre("x.csv", "a 9, c 1")}, "b 1, a 9, c 1"},
		"a newer file takes the older one's place": {[]courses.Centre{centre("x.csv", "c 1, d 1"), centre("x.csv", "c 2")}, "a 1, b 1, c 2"},
		"added twice": {[]courses.Centre{centre("x.csv", "c 1"), centre("x.csv", "c 1")}, "a 1, b 1, c 1"},
		"two centres": {[]courses.Centre{centre("x.csv", "c 1"), centre("y.csv", "d 1")}, "a 1, b 1, c 1, d 1"},
	} {
		all := courses.Merge(list(t, "a 1, b 1"), c.centres)
		var got []string
		for _, m := range all.Modules {
			got = append(got, m.Course+" "+m.Module)
		}
		if d := cmp.Diff(c.want, strings.Join(got, ", ")); d != "" || len(all.Courses) > len(all.Modules) {
			t.Errorf("%s: %s", name, d)
		}
	}
	if got := list(t, "a 1, b 1").Clash(list(t, "c 1, b 2")); got != "b" {
		t.Errorf("clash %q", got)
	}
}
