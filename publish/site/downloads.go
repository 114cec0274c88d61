package site

import (
	"path"
	"slices"
	"strings"
)

// downloadsView is the page of the files.
type downloadsView struct {
	*frame
	Numbers  string // the file of all numbers
	Files    []asFile
	Tables   []asTable
	Counties []byCounty // with the files of their briefs, and of their municipalities'
	Sheets   []paper    // the lists of the sheets for trainers
	Plans    []paper    // and of those for advisers
}

// asFile is a file beside the pages.
type asFile struct{ Name, Href, Size string }

// asTable is a table of the open data in its forms.
type asTable struct {
	Name  string
	Forms []asFile // Name is the form
}

// HasBriefs says that there is a brief to list.
func (v downloadsView) HasBriefs() bool {
	return slices.ContainsFunc(v.Counties, func(c byCounty) bool {
		return len(c.Briefs) > 0 ||
			slices.ContainsFunc(c.Places, func(p place) bool { return len(p.Briefs) > 0 })
	})
}

func downloads(g *gatherer) (any, error) {
	v := downloadsView{frame: g.frame(), Numbers: root(g.name) + downloadFile}
	v.Sheets, v.Plans = g.papers("sheets/index"), g.papers("plans/index")
	for _, f := range g.site.options.Files {
		v.file(f.Name, root(g.name)+f.Name, g.size(f.Size))
	}
	v.Counties = g.counties(g.places())
	for _, c := range v.Counties {
		for i, p := range c.Places {
			c.Places[i].Briefs = g.briefs(p.m)
		}
	}
	return v, nil
}

// file puts a file where it is listed: a table of the open data under its name, what
// belongs to a place or a course nowhere, as its page leads to it.
func (v *downloadsView) file(name, href, size string) {
	folder, base := path.Split(name)
	form := strings.TrimPrefix(path.Ext(base), ".")
	switch {
	case folder == "briefs/" || folder == "sheets/" || folder == "plans/":
		return
	case folder != "data/"+form+"/":
		v.Files = append(v.Files, asFile{base, href, size})
		return
	}
	table := strings.TrimSuffix(base, "."+form)
	at := slices.IndexFunc(v.Tables, func(t asTable) bool { return t.Name == table })
	if at < 0 {
		at = len(v.Tables)
		v.Tables = append(v.Tables, asTable{Name: table})
	}
	v.Tables[at].Forms = append(v.Tables[at].Forms, asFile{form, href, size})
}

// size is a file's size for people.
func (g *gatherer) size(bytes int64) string {
	if bytes < 1_000_000 {
		return g.Figure(float64((bytes+999)/1000)) + " kB"
	}
	return g.Figure(float64(bytes/100_000)/10) + " MB"
}
