package site

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/publish"
)

// places are the municipalities in the order of the map, row by row.
func places(ctx context.Context, s *publish.Snapshot, lang string) ([]place, error) {
	var list []place
	for _, m := range s.Municipalities() {
		state, err := stateOf(ctx, s, m.Code)
		if err != nil {
			return nil, err
		}
		file := "briefs/" + m.Code + "-" + slug(m.NameSq)
		p := place{m: m, Name: m.NameSq, State: state, Sq: file + ".sq.html", En: file + ".en.html"}
		p.Here = p.Sq
		if lang == "en" {
			p.Name, p.Here = m.NameEn, p.En
		}
		list = append(list, p)
	}
	slices.SortFunc(list, func(a, b place) int {
		return cmp.Or(cmp.Compare(a.m.GridRow, b.m.GridRow), cmp.Compare(a.m.GridColumn, b.m.GridColumn),
			strings.Compare(a.m.Code, b.m.Code))
	})
	return list, nil
}

// stateOf is what may be said of a municipality: its verdict, and where it has
// none, whether that is for want of ads or of looking.
func stateOf(ctx context.Context, s *publish.Snapshot, code string) (string, error) {
	v, err := s.Verdict(code)
	if err != nil {
		return "", err
	}
	switch v.Verdict {
	case "ranked", "tiers":
		return v.Verdict, nil
	case "cannot_rank":
	default:
		return "", fmt.Errorf("no words for the verdict %q: add them to the templates", v.Verdict)
	}
	cell := map[string]string{"municipality": code}
	n, err := number(ctx, s, "municipality_demand", "positions", cell)
	switch {
	case err != nil:
		return "", err
	case n == nil || n.State == publish.Missing:
		return "not_looked", nil
	case n.Known() && n.Value != nil && *n.Value == 0:
		return "no_ads", nil
	}
	return "cannot_rank", nil
}

// counties are the counties by name, each with its municipalities by name. Each
// county is called after a municipality, which knows its genitive.
func counties(s *publish.Snapshot, lang string, places []place) []county {
	var list []county
	for _, c := range s.Counties() {
		x := county{Name: c.NameSq, Genitive: c.NameSq}
		if lang == "en" {
			x.Name = c.NameEn
		}
		for _, p := range places {
			if p.m.NameSq == c.NameSq {
				x.Genitive = p.m.GenitiveSq
			}
			if p.m.County == c.Code {
				x.Places = append(x.Places, p)
			}
		}
		slices.SortFunc(x.Places, func(a, b place) int {
			return strings.Compare(plain(a.Name), plain(b.Name))
		})
		list = append(list, x)
	}
	slices.SortFunc(list, func(a, b county) int {
		return strings.Compare(plain(a.Name), plain(b.Name))
	})
	return list
}

// plain is a name for sorting: ç stands after c, ë after e.
func plain(name string) string {
	return strings.NewReplacer("ç", "c~", "ë", "e~").Replace(strings.ToLower(name))
}
