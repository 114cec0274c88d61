package pipeline

import (
	"github.com/zanat-al/zanat/scrapers/archive"
	"github.com/zanat-al/zanat/transforms/lexicon"
	"github.com/zanat-al/zanat/transforms/taxonomy"
)

// newLexicon loads what the stages read with: the core vocabulary, widened by the
// ESCO that the user added last, if any.
func newLexicon(cfg Config, kept *archive.Archive) (*lexicon.Lexicon, error) {
	var added []taxonomy.Taxonomy
	page, err := addedESCO(kept)
	if err != nil {
		return nil, err
	}
	if page != nil {
		t, err := unzipped(*page)
		if err != nil {
			return nil, err
		}
		added = append(added, t)
	}
	return lexicon.New(cfg.EmployerKey, added...)
}
