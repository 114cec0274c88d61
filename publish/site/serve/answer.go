package serve

import (
	"bytes"
	"errors"
	"net/http"
	"os"
	"path"
	"strings"

	"github.com/zanat-al/zanat/publish/site"
)

// guards are the headers of every answer: nothing is loaded from elsewhere, shown in
// another's frame, guessed, or told to the next page.
var guards = map[string]string{
	"Content-Security-Policy":    site.Policy + "; frame-ancestors 'none'",
	"X-Content-Type-Options":     "nosniff",
	"X-Frame-Options":            "DENY",
	"Referrer-Policy":            "no-referrer",
	"Cross-Origin-Opener-Policy": "same-origin",
	"Permissions-Policy":         "camera=(), geolocation=(), microphone=(), browsing-topics=()",
	"Cache-Control":              "private, no-cache", // asked again each time, so that a switch is seen
}

// ServeHTTP answers one question from one release.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	from := s.now.Load()
	for name, value := range guards {
		w.Header().Set(name, value)
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		refuse(w, r, http.StatusMethodNotAllowed)
		return
	}
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" {
		name = "index.html"
	}
	if mark, ok := strings.CutPrefix(name, "n/"); ok { // a mark as it is printed
		s.mark(w, r, from, mark)
		return
	}
	q := r.URL.Query()
	var ask site.Ask
	switch kind, _, _ := strings.Cut(name, "."); kind {
	case "search":
		ask.Search = q.Get("q")
	case "compare":
		ask.A, ask.B = q.Get("a"), q.Get("b")
	}
	page, err := from.page(name, ask)
	switch {
	case err == nil:
		s.send(w, r, from, page)
	case errors.Is(err, site.ErrNoPage):
		s.file(w, r, from, name)
	default:
		s.report(err)
		refuse(w, r, http.StatusInternalServerError)
	}
}

// send sends a page, compressed to who takes that. Conditions and HEAD are seen to by
// http.ServeContent.
func (s *Server) send(w http.ResponseWriter, r *http.Request, from *shelf, page made) {
	h := w.Header()
	h.Set("Content-Type", page.kind)
	h.Set("Vary", "Accept-Encoding")
	body, tag := page.small, page.tag+"-gz"
	if takesGzip(r) {
		h.Set("Content-Encoding", "gzip")
	} else {
		var err error
		if body, err = page.whole(); err != nil {
			s.report(err)
			refuse(w, r, http.StatusInternalServerError)
			return
		}
		tag = page.tag
	}
	h.Set("ETag", `"`+tag+`"`)
	r.Header.Del("Range") // pages are small, and a part of a compressed one is of no use
	http.ServeContent(w, r, "", from.Made, bytes.NewReader(body))
}

func takesGzip(r *http.Request) bool {
	for part := range strings.SplitSeq(r.Header.Get("Accept-Encoding"), ",") {
		name, weight, _ := strings.Cut(strings.TrimSpace(part), ";")
		if name == "gzip" && strings.TrimSpace(weight) != "q=0" {
			return true
		}
	}
	return false
}

// file sends a file beside the pages.
func (s *Server) file(w http.ResponseWriter, r *http.Request, from *shelf, name string) {
	file, ok := from.Path(name)
	if !ok {
		refuse(w, r, http.StatusNotFound)
		return
	}
	f, err := os.Open(file)
	if err != nil {
		s.report(err)
		refuse(w, r, http.StatusNotFound)
		return
	}
	defer f.Close()
	if strings.HasSuffix(name, ".html") { // a brief has its style and its policy in itself
		w.Header().Del("Content-Security-Policy")
	}
	w.Header().Set("ETag", `"`+from.Site.Release().ID+`"`)
	http.ServeContent(w, r, path.Base(name), from.Made, f)
}

// mark leads from a mark to the page that explains its number.
func (s *Server) mark(w http.ResponseWriter, r *http.Request, from *shelf, mark string) {
	to, ok := from.Site.Explains(mark, "sq")
	if !ok {
		refuse(w, r, http.StatusNotFound)
		return
	}
	http.Redirect(w, r, "/"+to, http.StatusSeeOther)
}

// refuse says in both languages that there is no answer.
func refuse(w http.ResponseWriter, r *http.Request, code int) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(code)
	if r.Method != http.MethodHead {
		_, _ = w.Write(site.Refusal(code))
	}
}
