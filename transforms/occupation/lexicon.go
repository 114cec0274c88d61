package occupation

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/zanat-al/zanat/transforms/language"
	"github.com/zanat-al/zanat/transforms/taxonomy"
)

//go:embed lexicon/*.csv
var files embed.FS

// Kinds of phrase. A job names the occupation; work names what is done or
// where, and counts only when no job is named; vague words are passed over.
const (
	job   = "job"
	work  = "work"
	vague = "vague"
)

var certainty = map[string]float64{"high": 0.95, "medium": 0.8, "low": 0.6}

// maxSpellings bounds how many forms one phrase may write out to.
const maxSpellings = 20000

// Load reads the lexicons that are compiled in.
func Load() (Coder, error) {
	var c Coder
	classes, err := readClasses()
	if err != nil {
		return Coder{}, fmt.Errorf("load occupations: %w", err)
	}
	codes := []string{"sq", "en", "it"}
	var packs []language.Pack
	for _, code := range codes {
		pack, err := language.Load(code)
		if err != nil {
			return Coder{}, fmt.Errorf("load occupations: %w", err)
		}
		packs = append(packs, pack)
	}
	c.index = taxonomy.NewIndex(1, packs...)
	c.groups = map[string]*entry{}
	bits := map[string]uint64{}
	for _, code := range codes {
		if err := c.read(code, classes, bits); err != nil {
			return Coder{}, fmt.Errorf("load occupations: %w", err)
		}
	}
	if len(bits) > 64 {
		return Coder{}, fmt.Errorf("load occupations: %d classes in column near; 64 are the most", len(bits))
	}
	for name, bit := range bits {
		for _, w := range classes[name] {
			c.index.Mark(w, bit)
		}
	}
	c.pool = &sync.Pool{New: func() any { return new(scratch) }}
	return c, nil
}

func readClasses() (taxonomy.Classes, error) {
	out := taxonomy.Classes{}
	err := language.EachRow(files, "lexicon/classes.csv", 2, func(r []string) error {
		out[r[0]] = strings.Split(r[1], "|")
		return nil
	})
	return out, err
}

// read fills the index of a language from its file.
func (c *Coder) read(code string, classes taxonomy.Classes, bits map[string]uint64) error {
	return language.EachRow(files, "lexicon/"+code+".csv", 5, func(r []string) error {
		e := entry{isco: r[0], kind: r[1], sure: certainty[r[3]]}
		if e.sure == 0 || e.kind != job && e.kind != work && e.kind != vague {
			return fmt.Errorf("kind %q or certainty %q is not known", r[1], r[3])
		}
		if (e.kind == vague) != (e.isco == "") || e.isco != "" && len(e.isco) != 4 {
			return fmt.Errorf("%q is no unit group for kind %s", e.isco, e.kind)
		}
		if e.isco != "" && c.groups[e.isco] == nil {
			c.groups[e.isco] = &entry{isco: e.isco, kind: code, sure: certainty["medium"]}
		}
		if near := r[2]; near != "" {
			if classes[near] == nil {
				return fmt.Errorf("there is no class of words %q", near)
			}
			if bits[near] == 0 {
				bits[near] = 1 << len(bits)
			}
			e.near = bits[near]
		}
		for phrase := range strings.SplitSeq(r[4], "; ") {
			if err := c.add(code, classes, phrase, e); err != nil {
				return err
			}
		}
		return nil
	})
}

// add puts in a phrase in all its spellings.
func (c *Coder) add(code string, classes taxonomy.Classes, phrase string, e entry) error {
	if code == "it" {
		phrase = exactly(phrase)
	}
	all, err := classes.Expand(phrase)
	if err != nil {
		return err
	}
	if len(all) > maxSpellings {
		return fmt.Errorf("phrase %q has %d spellings; part it", phrase, len(all))
	}
	for _, p := range all {
		slot := int32(len(c.slots))
		at := c.index.Add(0, code, p, slot)
		switch {
		case at < 0:
			return fmt.Errorf("phrase %q has no word that counts", p)
		case at == slot:
			c.slots = append(c.slots, []entry{e})
		default:
			c.slots[at] = insert(c.slots[at], e)
		}
	}
	return nil
}

// exactly marks every word of a phrase to hold only in just this form. Italian
// titles are listed with their endings: without them portiere would be porto.
func exactly(phrase string) string {
	words := strings.FieldsFunc(phrase, func(r rune) bool { return r == ' ' })
	for i, w := range words {
		if w != ".." {
			words[i] = "=" + strings.ReplaceAll(strings.TrimPrefix(w, "="), "|", "|=")
		}
	}
	return strings.ReplaceAll(strings.Join(words, " "), "==", "=")
}

// insert adds another meaning of a phrase: what needs a word nearby goes
// before what needs none; the first of two for the same case holds.
func insert(slot []entry, e entry) []entry {
	if slices.ContainsFunc(slot, func(o entry) bool { return o.near == e.near }) {
		return slot
	}
	if e.near == 0 {
		return append(slot, e)
	}
	i := slices.IndexFunc(slot, func(o entry) bool { return o.near == 0 })
	if i < 0 {
		return append(slot, e)
	}
	return slices.Insert(slot, i, e)
}
