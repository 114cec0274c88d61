package site

import (
	"context"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"errors"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/zanat-al/zanat/publish"
)

//go:embed *.tmpl site.css
var files embed.FS

// index is all that a page may print. Numbers are publish.Numbers; the only bare
// figures are the places of the drawing.
type index struct {
	Lang, Policy, Download  string
	AsOf, From, To, Release string
	Taxonomy                string
	Invented                bool          // the data are those of the demo
	Failed                  string        // sources whose last visit was not healthy
	Gaps                    []publish.Gap // days without a healthy visit, as people write them
	MoreGaps                bool          // there are more than the page names
	Positions, Openings     *publish.Number
	Chart                   chart
	Counties                []county
}

// county is a county with its municipalities.
type county struct {
	Name, Genitive string
	Places         []place
}

// place is a municipality as a page shows it.
type place struct {
	m      publish.Municipality
	Name   string
	State  string // ranked, tiers, cannot_rank, no_ads or not_looked
	Sq, En string // its briefs
	Here   string // the brief in the page's language
}

var style = template.CSS(content("site.css"))

func content(name string) string {
	text, err := files.ReadFile(name)
	if err != nil {
		panic(err) // compiled in
	}
	return string(text)
}

// render writes one page and returns the numbers on it.
func render(
	ctx context.Context, s *publish.Snapshot, p page, w io.Writer,
) ([]publish.Number, error) {
	x, err := gather(ctx, s, p.lang)
	if err != nil {
		return nil, err
	}
	var printed []publish.Number
	show := func(n *publish.Number) shown {
		if n != nil {
			printed = append(printed, *n)
		}
		return shownIn(p.lang, n)
	}
	name := "index." + p.lang + ".tmpl"
	t, err := template.New(name).
		Funcs(template.FuncMap{"show": show, "style": func() template.CSS { return style }}).
		ParseFS(files, name, "parts.tmpl")
	if err != nil {
		return nil, err
	}
	return printed, t.Execute(w, x)
}

func gather(ctx context.Context, s *publish.Snapshot, lang string) (x index, err error) {
	r := s.Release()
	sum := sha256.Sum256([]byte(style))
	x = index{
		Lang: lang, Download: downloadFile, Release: r.ID, Taxonomy: r.Taxonomy, Failed: r.Failed,
		Policy: "default-src 'none'; style-src 'sha256-" +
			base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'",
	}
	for _, d := range []struct {
		into *string
		iso  string
	}{{&x.AsOf, r.AsOf}, {&x.From, r.WindowStart}, {&x.To, r.WindowEnd}} {
		if *d.into, err = date(d.iso, lang); err != nil {
			return x, err
		}
	}
	if err = x.gaps(r); err != nil {
		return x, err
	}
	if x.Positions, err = number(ctx, s, "nation_demand", "positions", nil); err != nil {
		return x, err
	}
	if x.Openings, err = number(ctx, s, "nation_demand", "openings", nil); err != nil {
		return x, err
	}
	sources, err := s.Numbers(ctx, "source_count", nil)
	if err != nil {
		return x, err
	}
	x.Invented = slices.ContainsFunc(sources, func(n publish.Number) bool {
		return strings.HasPrefix(n.Cell["source"], "sample-")
	})
	places, err := places(ctx, s, lang)
	if err != nil {
		return x, err
	}
	x.Counties = counties(s, lang, places)
	x.Chart, err = draw(places)
	return x, err
}

// mostGaps is how many gaps the page names.
const mostGaps = 12

func (x *index) gaps(r publish.Release) (err error) {
	for _, gap := range r.Gaps() {
		if x.MoreGaps = len(x.Gaps) == mostGaps; x.MoreGaps {
			return nil
		}
		if gap.From, err = date(gap.From, x.Lang); err != nil {
			return err
		}
		if gap.To != "" {
			if gap.To, err = date(gap.To, x.Lang); err != nil {
				return err
			}
		}
		x.Gaps = append(x.Gaps, gap)
	}
	return nil
}

// number is the number of a cell, nil when the release does not hold it.
func number(
	ctx context.Context, s *publish.Snapshot, mart, measure string, cell map[string]string,
) (*publish.Number, error) {
	n, err := s.Number(ctx, mart, measure, cell)
	if errors.Is(err, publish.ErrNoSuchNumber) {
		return nil, nil
	}
	return &n, err
}

// shown is a number as a template prints it.
type shown struct{ Mark, State, Text string }

func shownIn(lang string, n *publish.Number) shown {
	if n == nil {
		return shown{State: "absent"}
	}
	out := shown{Mark: n.Mark(), State: n.State}
	if n.Known() && n.Value != nil {
		out.Text = whole(*n.Value, map[string]string{"sq": ".", "en": ","}[lang])
	}
	return out
}

// whole writes a count with its thousands apart.
func whole(v float64, thousands string) string {
	text := strconv.FormatFloat(v, 'f', 0, 64)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + thousands + text[i:]
	}
	return text
}

// date writes an ISO date: 31.3.2026 in Albanian, 31 March 2026 in English.
func date(iso, lang string) (string, error) {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return "", fmt.Errorf("date of the release: %w", err)
	}
	if lang == "sq" {
		return t.Format("2.1.2006"), nil
	}
	return t.Format("2 January 2006"), nil
}

// slug is a name in the letters of a file name.
func slug(name string) string {
	return strings.NewReplacer("ë", "e", "ç", "c", " ", "-").Replace(strings.ToLower(name))
}
