// Package lexicon gathers what the stages read with (languages, a taxonomy, the key
// of employers' hashes) and serves the stages by their names: in the process of a run,
// in `zanat worker`, and in the small zanat-worker of a cluster. Whoever makes it says
// which vocabulary the user added; the rest is compiled in.
package lexicon

import (
	"fmt"
	"slices"
	"sync"

	"github.com/zanat-al/zanat/transforms"
	"github.com/zanat-al/zanat/transforms/ads"
	"github.com/zanat-al/zanat/transforms/answers"
	"github.com/zanat-al/zanat/transforms/duplicates"
	"github.com/zanat-al/zanat/transforms/flags"
	"github.com/zanat-al/zanat/transforms/language"
	"github.com/zanat-al/zanat/transforms/match"
	"github.com/zanat-al/zanat/transforms/skills"
	"github.com/zanat-al/zanat/transforms/taxonomy"
)

// PublicKey hashes employers where the user set no key of their own. It is no secret:
// set ZANAT_EMPLOYER_KEY where the warehouse is shared.
const PublicKey = "zanat public default"

// languages whose folders of data the stages read with.
var languages = []string{"sq", "en", "it"}

// Lexicon is what the stages read with: made once, then read only. Its dictionary is
// made when a stage first asks for it, since not every process serves skills.
type Lexicon struct {
	Packs    []language.Pack
	Taxonomy taxonomy.Taxonomy

	ads     func() (*ads.Reader, error)
	matcher func() *match.Matcher
}

// New loads the languages and the core vocabulary, widened by those that the user
// added, in order. Employers are hashed under the key; empty for PublicKey.
func New(employerKey string, added ...taxonomy.Taxonomy) (*Lexicon, error) {
	if employerKey == "" {
		employerKey = PublicKey
	}
	l := &Lexicon{ads: sync.OnceValues(func() (*ads.Reader, error) { return ads.New(employerKey) })}
	for _, code := range languages {
		pack, err := language.Load(code)
		if err != nil {
			return nil, fmt.Errorf("language %s: %w", code, err)
		}
		l.Packs = append(l.Packs, pack)
	}
	var err error
	if l.Taxonomy, err = taxonomy.Load("core"); err != nil {
		return nil, err
	}
	for _, t := range added {
		l.Taxonomy = taxonomy.Join(l.Taxonomy, t)
	}
	l.matcher = sync.OnceValue(func() *match.Matcher { return match.New(l.Taxonomy, l.Packs...) })
	return l, nil
}

// Matcher finds the taxonomy's labels in text.
func (l *Lexicon) Matcher() *match.Matcher { return l.matcher() }

// Version names the taxonomy in use, for example "core 1 (ESCO v1.1.1)".
func (l *Lexicon) Version() string { return l.Taxonomy.Name + " " + l.Taxonomy.Version }

// Ads reads collected ads.
func (l *Lexicon) Ads() (*ads.Reader, error) { return l.ads() }

// Stages are the names of all stages, in the order in which rows pass them.
func Stages() []string {
	return []string{"ads", "skills", "flags", "signature", "meet", "verify", "answers"}
}

// Known says whether there is a stage of this name.
func Known(name string) bool { return slices.Contains(Stages(), name) }

// Stage is the stage of this name.
func (l *Lexicon) Stage(name string) (transforms.Stage, error) {
	switch name {
	case "ads":
		reader, err := l.Ads()
		if err != nil {
			return transforms.Stage{}, err
		}
		return reader.Stage(), nil
	case "skills":
		return skills.Stage(l.Matcher(), l.Version(), l.Packs...), nil
	case "flags":
		return flags.Stage(), nil
	case "signature":
		return duplicates.Sign(), nil
	case "meet":
		return duplicates.Meet(), nil
	case "verify":
		return duplicates.Verify(), nil
	case "answers":
		reader, err := answers.New()
		if err != nil {
			return transforms.Stage{}, err
		}
		return reader.Stage(), nil
	}
	return transforms.Stage{}, fmt.Errorf("no stage %q; there are %v", name, Stages())
}
