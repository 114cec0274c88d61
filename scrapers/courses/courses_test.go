package courses_test

import (
	"strings"
	"testing"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/courses"
)

func TestShippedSaysHowSureItIs(t *testing.T) {
	l := courses.Shipped()
	if len(l.Courses) < 40 || len(l.Modules) < 200 {
		t.Fatalf("%d courses, %d modules", len(l.Courses), len(l.Modules))
	}
	names := map[string]bool{}
	for _, c := range l.Courses {
		names[c.Code] = true
		if c.Status != "seen" && c.Status != "recalled" {
			t.Errorf("%s: status %q", c.Code, c.Status)
		}
	}
	for _, m := range l.Modules {
		if !names[m.Course] {
			t.Errorf("module %s of no course %s", m.Module, m.Course)
		}
		if m.Status == "recalled" && m.Hours != nil {
			t.Errorf("%s, %s: hours that nobody published", m.Course, m.Module)
		}
	}
}

func page(text string) scrapers.Page {
	return scrapers.Page{Request: scrapers.Request{URL: "file:centre.csv"}, Body: []byte(text)}
}

func TestACentresOwnList(t *testing.T) {
	l, err := courses.Read(page("course,occupation,municipality,module,outcome,hours\n" +
		"Berber,5141,39,Prerja,pret flokë,20\nBerber,5141,39,Higjiena,dezinfekton veglat,\nGatim,,,,,\n"))
	if err != nil {
		t.Fatal(err)
	}
	if len(l.Courses) != 2 || len(l.Modules) != 2 || *l.Modules[0].Hours != 20 || l.Modules[1].Hours != nil {
		t.Errorf("got %+v", l)
	}
}

func TestBadListsNameTheLineAndTheMend(t *testing.T) {
	for text, want := range map[string]string{
		"lënda\nBerber\n":                           "the headings are course",
		"course,occupation\nBerber,514\n":           "line 2, column occupation",
		"course,module,hours\nBerber,Prerja,dhjetë": "line 2, column hours",
		"course,module,skill\nBerber,Prerja,cut":    "column skill",
		"course,module\n,Prerja\n":                  "write its name on every row",
		"course,municipality\nBerber,62\n":          "line 2, column municipality",
		"course,occupation\nBerber,5141\nBerber,\n": "line 3, column course: Berber stands above",
		"": "empty",
	} {
		if _, err := courses.Read(page(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
}
