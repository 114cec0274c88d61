package taxonomy

import (
	"fmt"
	"strings"
)

// A form is how a copy of ESCO spells its columns.
type form struct {
	uri, label, alt, kind, isco, code, title, sep string
	skills, jobs, groups, languages               string // file names or beginnings
}

var official = form{
	uri: "conceptUri", label: "preferredLabel", alt: "altLabels", kind: "skillType",
	isco: "iscoGroup", code: "code", title: "preferredLabel", sep: "\n",
	skills: "skills_", jobs: "occupations_", groups: "ISCOGroups_",
	languages: "languageSkillsCollection_",
}

var plain = form{
	uri: "uri", label: "preferred_label", alt: "alt_labels", kind: "skill_type",
	isco: "isco08", code: "code", title: "title_en", sep: "|",
	skills: "skills.csv", jobs: "occupations.csv", groups: "isco08_groups.csv",
	languages: "skill_collections.csv",
}

// readESCO reads a copy of ESCO. Only its skills are needed; what else it has
// (occupations, groups, the list of languages) is read when it is there.
func readESCO(files map[string][]byte, f form, t *Taxonomy) error {
	t.Name, t.Version = "esco", t.Hash[:12]
	name := find(files, f.skills)
	lang := "en"
	if f.sep == "\n" {
		lang = strings.TrimSuffix(strings.TrimPrefix(name, f.skills), ".csv")
	}
	if len(lang) != 2 {
		return fmt.Errorf("%s: its name should end in a language, as skills_en.csv", name)
	}
	tongues, err := languages(files, f)
	if err != nil {
		return err
	}
	read := func(name, kind string, to *Taxonomy, columns ...string) error {
		return each(name, files[name], columns, func(r row) error {
			return to.addESCO(r, f, lang, kind, tongues)
		})
	}
	var jobs Taxonomy // read beside the skills
	done := make(chan error, 1)
	go func() {
		if name := find(files, f.jobs); name != "" {
			done <- read(name, Occupation, &jobs, f.uri, f.label, f.alt, f.isco)
			return
		}
		done <- nil
	}()
	err = read(name, Skill, t, f.uri, f.label, f.alt)
	if failed := <-done; err == nil {
		err = failed
	}
	if err != nil {
		return err
	}
	t.concepts = append(jobs.concepts, t.concepts...) // so they are sorted already
	if name = find(files, f.groups); name == "" {
		return nil
	}
	return each(name, files[name], []string{f.code, f.title}, func(r row) error {
		if code := r.get(f.code); len(code) == 1 || len(code) == 4 {
			t.groups = append(t.groups, Group{code, r.get(f.title), r.get(f.title)})
		}
		return nil
	})
}

// languages lists the URIs of the concepts that are languages.
func languages(files map[string][]byte, f form) (map[string]bool, error) {
	out := map[string]bool{}
	name := find(files, f.languages)
	if name == "" {
		return out, nil
	}
	err := each(name, files[name], []string{f.uri}, func(r row) error {
		if c := r.get("collection"); c == "" || c == "language" {
			out[r.get(f.uri)] = true
		}
		return nil
	})
	return out, err
}

func (t *Taxonomy) addESCO(r row, f form, lang, kind string, tongues map[string]bool) error {
	c := Concept{
		URI: r.get(f.uri), Kind: kind, ISCO: strings.TrimPrefix(r.get(f.isco), "C"),
		Labels: map[string]string{lang: r.get(f.label)},
		Alt:    map[string][]string{lang: r.list(f.alt, f.sep)},
		About:  r.get("description"),
	}
	if !strings.HasPrefix(c.URI, "http") || c.Labels[lang] == "" {
		return r.errorf("a concept needs its URI and a label; is the file whole?")
	}
	switch {
	case kind == Skill && tongues[c.URI]:
		c.Kind = Language
	case kind == Skill && strings.HasPrefix(r.get(f.kind), "knowledge"):
		c.Kind = Knowledge
	}
	phrases := make([]Phrase, 0, len(c.Alt[lang])+1)
	phrases = append(phrases, Phrase{Text: c.Labels[lang], Certainty: "high", Plain: true})
	for _, l := range c.Alt[lang] {
		phrases = append(phrases, Phrase{Text: l, Certainty: "medium", Plain: true})
	}
	c.Finds = map[string][]Phrase{lang: phrases}
	t.concepts = append(t.concepts, c)
	return nil
}
