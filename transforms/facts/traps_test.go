package facts

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Each case is a rule that the cases of facts_test.go do not reach.
func TestKindTraps(t *testing.T) {
	for _, c := range []struct{ trap, title, text, want string }{
		{"English, seeking", "Waiter", "I am looking for a job as a waiter", Seek},
		{"English, a question to the reader", "Waiter", "Looking for a job as a waiter? Join us.", Offer},
		{"Italian, a shop that sells hires", "Cercasi barista", "Vendesi anche online.", Offer},
	} {
		if got := Kind(c.title, c.text, ""); got != c.want {
			t.Errorf("%s: %q %q: want %s, got %s", c.trap, c.title, c.text, c.want, got)
		}
	}
	if got := Kind("Kamarier", "", Other); got != Other {
		t.Errorf("a source that says other is believed, got %s", got)
	}
}

func TestOpeningsTraps(t *testing.T) {
	for _, c := range []struct{ trap, title, text, want string }{
		{"a number behind another word", "", "Vende pune në katin 5", ""},
		{"a range is no number", "", "5-10 punëtorë", ""},
		{"a code is no number", "", "reparti 2B punëtorë", ""},
		{"more than anybody hires", "", "9000 punëtorë", ""},
	} {
		if got := written(Openings(c.title, c.text)); got != c.want {
			t.Errorf("%s: %q %q: want %q, got %q", c.trap, c.title, c.text, c.want, got)
		}
	}
	title, text := "Punonjës pastrimi", "Na duhen 3 punonjës."
	if got := written(Openings(title, text, Job{0, len(title), "9112"})); got != "3" {
		t.Errorf("Albanian names the one who does it first: got %q", got)
	}
	title, text = "Murator banjash", "Na duhen 2 muratorë."
	if got := written(Openings(title, text, Job{0, len(title), "7112"})); got != "2" {
		t.Errorf("the title's first word, in another form: got %q", got)
	}
	text = "3 kuzhinierë, kontroll cilësie"
	job := func(w, isco string) Job {
		at := strings.Index(text, w) + 1
		return Job{at, at + len(w), isco}
	}
	if got := written(Openings("", text, job("kuzhinierë", "5120"), job("kontroll cilësie", "7543"))); got != "3" {
		t.Errorf("what is done adds nobody: got %q", got)
	}
}

func TestExperienceTraps(t *testing.T) {
	for _, c := range []struct{ trap, text, want string }{
		{"a number of people is no time", "2 kuzhinierë me përvojë", ""},
		{"more years than a life of work", "60 vjet përvojë", ""},
		{"how long a project lasts", "projekti zgjat 2 vjet në Tiranë", ""},
		{"up to, with a word between", "deri në 2 vjet përvojë", "0"},
	} {
		if got := written(ExperienceMonths(c.text)); got != c.want {
			t.Errorf("%s: %q: want %q, got %q", c.trap, c.text, c.want, got)
		}
	}
}

func TestEducationTraps(t *testing.T) {
	if e := Education("Bachelor përbën avantazh"); e != nil {
		t.Errorf("a wish alone asks for no schooling: got %v", *e)
	}
	e := Education("Scrum master me përvojë, master shkencor në informatikë")
	if e == nil || *e != "master" {
		t.Errorf("one master is no degree, the other is: got %v", e)
	}
}

func TestContractTraps(t *testing.T) {
	for _, c := range []struct {
		trap, text string
		want       []string
	}{
		{"eight hours are full time", "8 orë në ditë", []string{"full_time"}},
		{"twelve hours are neither", "12 orë në ditë", nil},
		{"hours of another thing", "hapur 24 orë", nil},
		{"a contract of trial has no end", "Kontratë prove 3 muaj", nil},
		{"a contract of a year", "Kontratë 1 vit", []string{"fixed_term"}},
		{"a consultancy of a summer is no season", "Individual contract, June to September", []string{"consultancy"}},
		{"two months that are no range", "qershor kamarier shtator", nil},
		{"one month named twice", "maj - maj", nil},
		{"not permanent", "Me afat të caktuar", []string{"fixed_term"}},
		{"a season", "Punë sezonale", []string{"seasonal"}},
		{"shifts", "Punë me turne", []string{"shifts"}},
		{"by the day", "Paga ditore", []string{"daily"}},
		{"freelance", "Freelancer", []string{"freelance"}},
		{"an internship", "Praktikë profesionale", []string{"internship"}},
		{"part of a day", "Me kohë të pjesshme", []string{"part_time"}},
	} {
		if diff := cmp.Diff(c.want, Contract(c.text)); diff != "" {
			t.Errorf("%s: %q: %s", c.trap, c.text, diff)
		}
	}
}
