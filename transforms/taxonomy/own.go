package taxonomy

import (
	"strings"
)

// Files of the core's own form, beside skills.csv and occupations.csv.
const (
	phrasesFile = "phrases.csv"
	classesFile = "classes.csv"
	versionFile = "version.csv"
)

// readOwn reads the core's form: concepts, their phrases, classes of words,
// ISCO-08 groups and the version.
func readOwn(files map[string][]byte, t *Taxonomy) error {
	at := map[string]int{}
	for _, step := range []struct {
		file    string
		columns string
		read    func(row) error
	}{
		{versionFile, "name version", t.addVersion},
		{classesFile, "class words", t.addClass},
		{"skills.csv", "uri kind en sq", func(r row) error { return t.addSkill(r, at) }},
		{phrasesFile, "uri lang phrase certainty near", func(r row) error { return t.addPhrase(r, at) }},
		{"occupations.csv", "code en sq", t.addGroup},
	} {
		err := each(step.file, files[step.file], strings.Fields(step.columns), step.read)
		if err != nil {
			return err
		}
	}
	return nil
}

func (t *Taxonomy) addVersion(r row) error {
	t.Name, t.Version = r.get("name"), r.get("version")
	if t.Name == "" || t.Version == "" {
		return r.errorf("name and version must be filled")
	}
	return nil
}

func (t *Taxonomy) addClass(r row) error {
	if t.classes == nil {
		t.classes = Classes{}
	}
	name, words := r.get("class"), r.list("words", "|")
	if name == "" || len(words) == 0 {
		return r.errorf("a class needs a name and words, parted by |")
	}
	t.classes[name] = append(t.classes[name], words...)
	return nil
}

func (t *Taxonomy) addSkill(r row, at map[string]int) error {
	c := Concept{
		URI: r.get("uri"), Kind: r.get("kind"),
		Labels: map[string]string{"en": r.get("en"), "sq": r.get("sq")},
		Alt:    map[string][]string{}, Finds: map[string][]Phrase{},
	}
	switch c.Kind {
	case Skill, Knowledge, Language:
	default:
		return r.errorf("kind %q is none of skill, knowledge, language", c.Kind)
	}
	if !strings.HasPrefix(c.URI, "http") || c.Labels["en"] == "" {
		return r.errorf("a concept needs its URI and an English label")
	}
	if _, twice := at[c.URI]; twice {
		return r.errorf("%s stands twice; keep one line", c.URI)
	}
	at[c.URI] = len(t.concepts)
	t.concepts = append(t.concepts, c)
	return nil
}

func (t *Taxonomy) addPhrase(r row, at map[string]int) error {
	lang, text, sure, near := r.get("lang"), r.get("phrase"), r.get("certainty"), r.get("near")
	if len(lang) != 2 || text == "" {
		return r.errorf("a phrase needs a language of two letters and its words")
	}
	switch sure {
	case "high", "medium", "low":
	default:
		return r.errorf("certainty %q is none of high, medium, low", sure)
	}
	if _, err := t.classes.Expand(text); err != nil {
		return r.errorf("%w; add it to %s", err, classesFile)
	}
	if near != "" && t.classes[near] == nil {
		return r.errorf("near names no class of words %q; add it to %s", near, classesFile)
	}
	if r.get("uri") == "-" {
		if t.others == nil {
			t.others = map[string][]Phrase{}
		}
		t.others[lang] = append(t.others[lang], Phrase{Text: text, Certainty: sure, Near: near})
		return nil
	}
	i, ok := at[r.get("uri")]
	if !ok {
		return r.errorf("%s is not in skills.csv; add it there", r.get("uri"))
	}
	c := t.concepts[i]
	c.Finds[lang] = append(c.Finds[lang], Phrase{Text: text, Certainty: sure, Near: near})
	if !strings.ContainsAny(text, "{}=|.[]") {
		c.Alt[lang] = append(c.Alt[lang], text)
	}
	return nil
}

func (t *Taxonomy) addGroup(r row) error {
	g := Group{Code: r.get("code"), TitleEn: r.get("en"), TitleSq: r.get("sq")}
	if len(g.Code) != 1 && len(g.Code) != 4 || g.TitleEn == "" || g.TitleSq == "" {
		return r.errorf("a group needs a code of one or four digits and both titles")
	}
	t.groups = append(t.groups, g)
	return nil
}
