package sample

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"net/http"
	"strconv"
	"strings"
	"time"
)

//go:embed duapune_*.tmpl
var pages embed.FS

// templates are the board's two pages.
var templates = template.Must(template.New("").Funcs(template.FuncMap{
	"ago": ago, "until": until, "lines": lines, "kind": kind,
}).ParseFS(pages, "duapune_*.tmpl"))

// cards is how many ads one page of the list shows.
const cards = 25

var months = []string{"Janar", "Shkurt", "Mars", "Prill", "Maj", "Qershor", "Korrik",
	"Gusht", "Shtator", "Tetor", "Nëntor", "Dhjetor"}

// ago is how long before the demo's clock a day was, as the board says it.
func ago(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	if n := int(Clock.Truncate(24*time.Hour).Sub(t).Hours() / 24); n > 0 {
		return fmt.Sprintf("%d ditë më parë", n)
	}
	return "sot"
}

// until is the last day to apply, as the board says it.
func until(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	return fmt.Sprintf("Skadon më %d %s %d", t.Day(), months[t.Month()-1], t.Year())
}

func lines(s string) []string { return strings.Split(s, "\n") }

func kind(s string) string {
	return map[string]string{"offer": "Ofroj punë", "seek": "Kërkoj punë", "other": "Tjetër"}[s]
}

func serveDuapune(mux *http.ServeMux, ads []ad) {
	mux.HandleFunc("GET /duapune/jobs", func(w http.ResponseWriter, r *http.Request) {
		n, _ := strconv.Atoi(r.URL.Query().Get("page"))
		n = max(n, 1)
		from, to := min((n-1)*cards, len(ads)), min(n*cards, len(ads))
		if from == to && n > 1 {
			http.NotFound(w, r)
			return
		}
		next := 0
		if to < len(ads) {
			next = n + 1
		}
		show(w, "duapune_list.tmpl", map[string]any{"Ads": ads[from:to], "Next": next})
	})
	mux.HandleFunc("GET /duapune/jobs/{key}", func(w http.ResponseWriter, r *http.Request) {
		for _, a := range ads {
			if a["key"] == r.PathValue("key") {
				show(w, "duapune_detail.tmpl", a)
				return
			}
		}
		http.NotFound(w, r)
	})
}

func show(w http.ResponseWriter, name string, with any) {
	var page bytes.Buffer
	if err := templates.ExecuteTemplate(&page, name, with); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Write(page.Bytes()) // a client that has gone away is its own business
}
