package site

import (
	"slices"
	"strings"
)

// sourcesView is the page of the sources and their health.
type sourcesView struct {
	*frame
	Sources []source
	Answers []row // of the employer survey, by county
	Credits []string
}

// source is a place where ads came from.
type source struct {
	Name                       string
	Ads, Abroad, Outside, Last num
	Failed                     bool // its last visit could not be made, or not be believed
}

func sources(g *gatherer) (any, error) {
	r := g.site.s.Release()
	v := sourcesView{frame: g.frame(), Credits: strings.Split(r.Credits, "\n")}
	failed := ", " + r.Failed + ", "
	for _, n := range sorted(g.all("source_count", "ads", "", ""), "source") {
		name := n.Cell["source"]
		v.Sources = append(v.Sources, source{
			Name: name, Ads: g.number(&n), Failed: strings.Contains(failed, ", "+name+", "),
			Abroad:  g.show("source_count", "ads_abroad", "source", name),
			Outside: g.show("source_count", "ads_outside", "source", name),
			Last:    g.show("source_count", "last_seen", "source", name),
		})
	}
	for _, n := range sorted(g.all("survey_count", "answers", "", ""), "county") {
		v.Answers = append(v.Answers, row{Link: g.county(n.Cell["county"]), Number: g.number(&n)})
	}
	return v, nil
}

// proseView is a page of words alone.
type proseView struct{ *frame }

func prose(g *gatherer) (any, error) { return proseView{g.frame()}, nil }

// downloadsView is the page of the files.
type downloadsView struct {
	*frame
	Numbers string // the file of all numbers
	Files   []downloadFileView
	Briefs  []place // with their files
}

// HasBriefs says that there is a brief to list.
func (v downloadsView) HasBriefs() bool {
	return slices.ContainsFunc(v.Briefs, func(p place) bool { return len(p.Briefs) > 0 })
}

// downloadFileView is a file beside the pages.
type downloadFileView struct {
	Name, Href string
	Size       string
}

func downloads(g *gatherer) (any, error) {
	v := downloadsView{frame: g.frame(), Numbers: root(g.name) + downloadFile}
	for _, f := range g.site.options.Files {
		if !strings.HasPrefix(f.Name, "briefs/") {
			v.Files = append(v.Files, downloadFileView{f.Name, root(g.name) + f.Name, g.size(f.Size)})
		}
	}
	for _, c := range g.counties(g.places()) {
		for _, p := range c.Places {
			p.Briefs = g.briefs(p.m)
			v.Briefs = append(v.Briefs, p)
		}
	}
	return v, nil
}

// size is a file's size for people.
func (g *gatherer) size(bytes int64) string {
	if bytes < 1_000_000 {
		return g.Figure(float64((bytes+999)/1000)) + " kB"
	}
	return g.Figure(float64(bytes/100_000)/10) + " MB"
}
