package sample

import (
	"encoding/json"
	"fmt"
	"html/template"
	"net/http"
	"slices"
	"strings"
)

// serveCompanies serves a list of companies and a page for each, with its
// vacancies as JobPosting objects.
func serveCompanies(mux *http.ServeMux, ads []ad) {
	var sites []string
	bySite := map[string][]ad{}
	for _, a := range ads {
		site := a["company_site"]
		if bySite[site] == nil {
			sites = append(sites, site)
		}
		bySite[site] = append(bySite[site], a)
	}
	slices.Sort(sites)
	mux.HandleFunc("GET /kompani/{$}", func(w http.ResponseWriter, _ *http.Request) {
		items := []object{}
		for i, site := range sites {
			items = append(items, object{"@type": "ListItem", "position": i + 1, "url": "/kompani/" + site + "/"})
		}
		script(w, "Kompani të sajuara", object{"@context": "https://schema.org", "@type": "ItemList",
			"itemListElement": items})
	})
	mux.HandleFunc("GET /kompani/{site}/", func(w http.ResponseWriter, r *http.Request) {
		some := bySite[r.PathValue("site")]
		if some == nil {
			http.NotFound(w, r)
			return
		}
		graph := []object{}
		for _, a := range some {
			graph = append(graph, posting(a))
		}
		script(w, some[0]["employer"], object{"@context": "https://schema.org", "@graph": graph})
	})
}

// posting is one ad in the words of schema.org; empty columns are left out.
func posting(a ad) object {
	p := object{"@type": "JobPosting", "title": a["title"], "identifier": a["key"],
		"url": "/kompani/" + a["company_site"] + "/#" + a["key"]}
	for name, value := range map[string]string{
		"description": markup(a["body"]), "employerOverview": markup(a["about"]), "datePosted": a["posted"],
		"validThrough": a["expires"], "baseSalary": a["pay"], "employmentType": a["contract"],
		"educationRequirements": a["education"], "experienceRequirements": a["experience"],
		"occupationalCategory": a["occupation"],
	} {
		if value != "" {
			p[name] = value
		}
	}
	if a["employer"] != "" {
		p["hiringOrganization"] = object{"@type": "Organization", "name": a["employer"]}
	}
	if a["place"]+a["county"] != "" {
		p["jobLocation"] = object{"@type": "Place", "address": object{"@type": "PostalAddress",
			"addressLocality": a["place"], "addressRegion": a["county"], "addressCountry": "AL"}}
	}
	if n := a.whole("openings"); n != nil {
		p["totalJobOpenings"] = n
	}
	if skills := a.Skills(); skills != nil {
		p["skills"] = skills
	}
	return p
}

// markup writes a text as HTML, as companies do in their descriptions.
func markup(s string) string {
	var b strings.Builder
	for line := range strings.SplitSeq(s, "\n") {
		if line != "" {
			fmt.Fprintf(&b, "<p>%s</p>", template.HTMLEscapeString(line))
		}
	}
	return b.String()
}

func script(w http.ResponseWriter, title string, v object) {
	raw, err := json.Marshal(v) // escapes <, so the script cannot end early
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	fmt.Fprintf(w, `<!DOCTYPE html><html lang="sq"><head><meta charset="utf-8"><title>%s</title>`+
		`<script type="application/ld+json">%s</script></head><body></body></html>`,
		template.HTMLEscapeString(title), raw)
}
