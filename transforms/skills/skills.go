// Package skills is the stage from an ad to the skills it asks for: it cuts the
// text into zones and hands them to package match, which knows the taxonomy.
// It stands between table ad and table ad_skill.
package skills

import (
	"github.com/zanat-al/zanat/transforms"
	"github.com/zanat-al/zanat/transforms/language"
	"github.com/zanat-al/zanat/transforms/match"
	"github.com/zanat-al/zanat/transforms/zones"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// Stage turns rows of ad into rows of ad_skill, one for each concept and ad.
// Version names the taxonomy and its version, and is kept with every row.
func Stage(m *match.Matcher, version string, packs ...language.Pack) transforms.Stage {
	return transforms.Each("skills", func(ad tables.Ad, emit func(tables.AdSkill)) error {
		for _, s := range Of(m, version, ad, packs...) {
			emit(s)
		}
		return nil
	})
}

// Of gives the skills that one ad asks for, in the order of its words; those
// of the source's own list come last.
func Of(m *match.Matcher, version string, ad tables.Ad, packs ...language.Pack) []tables.AdSkill {
	found := m.Find(parts(ad, packs))
	out := make([]tables.AdSkill, 0, len(found))
	for _, f := range found {
		out = append(out, tables.AdSkill{
			AdID: ad.ID, Skill: f.URI, Required: f.Required, Phrase: f.Phrase,
			Start: int64(f.Start), End: int64(f.End), Rule: f.Rule, Taxonomy: version,
		})
	}
	return out
}

// parts cuts an ad: its title, the zones of its text, the source's own list.
// Bytes are counted in title, line feed, text.
func parts(ad tables.Ad, packs []language.Pack) []match.Part {
	out := []match.Part{{Kind: match.Title, Text: ad.Title}}
	for _, z := range zones.Split(ad.Text, packs...) {
		out = append(out, match.Part{Kind: z.Kind, Text: z.Text, Start: len(ad.Title) + 1 + z.Start})
	}
	for _, s := range ad.ListedSkills {
		out = append(out, match.Part{Kind: match.Listed, Text: s, Start: -1})
	}
	return out
}
