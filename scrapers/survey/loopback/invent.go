package loopback

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/scrapers/survey/form"
)

// question is a question of the form on the server.
type question struct {
	kind, path string
	group      bool // or a repeat
}

// shape is the form in all its versions.
type shape struct {
	versions []string
	asked    map[string][]question // by version
}

func (f shape) current() string { return f.versions[len(f.versions)-1] }

// questions is the form that ships, as somebody uses it who asks for more.
func questions() shape {
	var all []question
	groups := map[string]bool{}
	for _, q := range form.Shipped().Questions {
		parts := strings.Split(q.Path, "/")
		for i := 1; i < len(parts); i++ {
			g := strings.Join(parts[:i], "/")
			if !groups[g] {
				kind := "structure"
				if g == q.Repeat {
					kind = "repeat"
				}
				groups[g] = true
				all = append(all, question{kind, g, true})
			}
		}
		all = append(all, question{q.Type, q.Path, false})
	}
	all = append(all, question{"geopoint", "vendi", false}, question{"text", "telefoni", false},
		question{"image", "hyrja", false}, question{"deviceid", "deviceid", false}, question{"text", "shenim", false})
	return shape{[]string{"1"}, map[string][]question{"1": all}}
}

func (f *shape) rename(old, name string) {
	next := slices.Clone(f.asked[f.current()])
	for i, q := range next {
		if q.path == old {
			next[i].path = name
		}
	}
	version := fmt.Sprint(len(f.versions) + 1)
	f.versions = append(f.versions, version)
	f.asked[version] = next
}

// invent makes the i-th submission. Every 5th firm declined.
func invent(i int) Submission {
	s := Submission{ID: 700_000 + i, UUID: fmt.Sprintf("0b5e0000-0000-4000-8000-%012x", i), Version: "1",
		Answers: map[string]string{
			"start": "2026-05-04T09:00:00.000+02:00", "end": "2026-05-04T09:21:00.000+02:00",
			"frame_id": fmt.Sprintf("KU%05d", i), "interviewer_code": "12", "outcome": "1", "consent": "1",
			"vendi": "41.32755 19.81870 0 4.5", "telefoni": fmt.Sprintf("069%07d", i), "hyrja": "foto.jpg",
			"deviceid": "collect:Zg3dkKb7qPPwPLsU", "shenim": "",
		}}
	if i%5 == 4 {
		s.Answers["outcome"], s.Answers["consent"] = "2", ""
		return s
	}
	maps.Copy(s.Answers, map[string]string{
		"a/a1": []string{"I", "G", "F", "C"}[i%4], "a/a2": "7", "a/a4": "2", "a/a5": "6 7 8",
		"b/b1": "2", "b/b2": "3", "b/b3": "1", "b/b4": "family portal", "b/b5": "1", "b/b6": fmt.Sprint(i % 3),
		"d/d1": "customer language", "d/d2": "3", "e/e1": "1", "e/e6": "0",
	})
	for n := range i % 3 {
		s.Occ = append(s.Occ, map[string]string{"c1": []string{"Kamarier/e", "Kuzhinier"}[n], "c2": "1", "c3": "1",
			"c4": "1", "c5": "few pay"})
	}
	if i == 7 {
		s.Answers["shenim"] = "pyet ne 069 12 34 567"
	}
	return s
}
