package site

import "strings"

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
