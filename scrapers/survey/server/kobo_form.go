package server

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/scrapers"
)

// koboQuestions are the questions of all versions of the form that were
// deployed: a submission keeps the names that it was sent with.
func koboQuestions(ctx context.Context, ask Ask, asset *url.URL, p *Pull) ([]field, error) {
	page, err := ask(ctx, scrapers.Request{URL: asset.String() + ".json"})
	if errors.Is(err, Status(404)) {
		return wanted(shippedFields(), p), nil
	}
	if err != nil {
		return nil, err
	}
	var a struct {
		Content  koboContent
		Deployed struct {
			Results []struct{ UID string }
		} `json:"deployed_versions"`
	}
	if err := decode(page.Body, &a); err != nil {
		return nil, fmt.Errorf("%s.json: %w", asset, err)
	}
	fields := a.Content.fields()
	current := names(fields)
	for _, v := range a.Deployed.Results[:min(len(a.Deployed.Results), mostVersions)] {
		old, err := koboVersion(ctx, ask, asset.JoinPath("versions", v.UID+".json"))
		if err != nil {
			return nil, err
		}
		for _, f := range old {
			if !slices.ContainsFunc(fields, func(g field) bool { return g.path == f.path }) {
				fields = append(fields, f)
				if !current[f.name()] && f.personal() == "" {
					p.Old = append(p.Old, Note{f.name(), "a question of an older version, asked for too"})
				}
			}
		}
	}
	return wanted(fields, p), nil
}

// mostVersions bounds how many older versions of a form are asked for.
const mostVersions = 50

func koboVersion(ctx context.Context, ask Ask, at *url.URL) ([]field, error) {
	page, err := ask(ctx, scrapers.Request{URL: at.String()})
	if errors.Is(err, Status(404)) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var v struct{ Content koboContent }
	if err := decode(page.Body, &v); err != nil {
		return nil, fmt.Errorf("%s: %w", at, err)
	}
	return v.Content.fields(), nil
}

// koboContent is a form as KoboToolbox keeps it.
type koboContent struct {
	Survey []struct {
		Type, Name string
		Auto       string `json:"$autoname"`
	}
}

func (c koboContent) fields() (all []field) {
	var in []field
	for _, q := range c.Survey {
		name := cmp.Or(q.Name, q.Auto)
		path, repeat := name, ""
		if n := len(in); n > 0 {
			path, repeat = in[n-1].path+"/"+name, in[n-1].repeat
		}
		kind, _, _ := strings.Cut(q.Type, " ")
		switch {
		case strings.HasPrefix(q.Type, "begin_"), strings.HasPrefix(q.Type, "begin "):
			g := field{path: path, repeat: repeat}
			if strings.Contains(q.Type, "repeat") {
				g.repeat = under(repeat, path)
			}
			in = append(in, g)
		case strings.HasPrefix(q.Type, "end_"), strings.HasPrefix(q.Type, "end "): // end itself is a time
			if len(in) > 0 {
				in = in[:len(in)-1]
			}
		case name != "" && q.Type != "note":
			all = append(all, field{kind: kind, path: path, repeat: repeat})
		}
	}
	return all
}
