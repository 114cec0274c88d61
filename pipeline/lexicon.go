package pipeline

import (
	"fmt"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/scrapers/archive"
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

// languages whose folders of data the stages read with.
var languages = []string{"sq", "en", "it"}

// lexicon is what the stages read with: made once, then read only.
type lexicon struct {
	ads      *ads.Reader
	matcher  *match.Matcher
	packs    []language.Pack
	taxonomy taxonomy.Taxonomy
}

// newLexicon loads the languages and the taxonomy: the core vocabulary, widened
// by the ESCO that the user added last, if any.
func newLexicon(cfg Config, kept *archive.Archive) (*lexicon, error) {
	var l lexicon
	var err error
	for _, code := range languages {
		pack, err := language.Load(code)
		if err != nil {
			return nil, fmt.Errorf("language %s: %w", code, err)
		}
		l.packs = append(l.packs, pack)
	}
	if l.taxonomy, err = taxonomy.Load("core"); err != nil {
		return nil, err
	}
	if kept != nil {
		if l.taxonomy, err = widen(l.taxonomy, kept); err != nil {
			return nil, err
		}
	}
	l.matcher = match.New(l.taxonomy, l.packs...)
	l.ads, err = ads.New(cfg.EmployerKey)
	return &l, err
}

func (l *lexicon) skills() transforms.Stage {
	return skills.Stage(l.matcher, l.version(), l.packs...)
}

// version names the taxonomy in use, for example "core 1 (ESCO v1.1.1)".
func (l *lexicon) version() string { return l.taxonomy.Name + " " + l.taxonomy.Version }

// stages are all that a worker can serve, by name.
func (l *lexicon) stages() ([]transforms.Stage, error) {
	reader, err := answers.New()
	if err != nil {
		return nil, err
	}
	return []transforms.Stage{
		l.ads.Stage(), l.skills(), flags.Stage(),
		duplicates.Sign(), duplicates.Meet(), duplicates.Verify(), reader.Stage(),
	}, nil
}

func (l *lexicon) stage(name string) (transforms.Stage, error) {
	all, err := l.stages()
	if err != nil {
		return transforms.Stage{}, err
	}
	i := slices.IndexFunc(all, func(s transforms.Stage) bool { return s.Name == name })
	if i < 0 {
		var names []string
		for _, s := range all {
			names = append(names, s.Name)
		}
		return transforms.Stage{}, wrongUse("no stage %q; there are %s", name, strings.Join(names, ", "))
	}
	return all[i], nil
}
