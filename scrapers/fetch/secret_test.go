package fetch_test

import (
	"bytes"
	"context"
	"log/slog"
	"net/http"
	"strings"
	"sync"
	"testing"

	"github.com/zanat-al/zanat/scrapers/archive"
)

// TestAuthorization: the secret goes to the start URL's origin alone. Another
// host of the same site does not get it, nor does the origin itself when the
// other sends us back to it.
func TestAuthorization(t *testing.T) {
	const secret = "Token 0123456789abcdef"
	var mu sync.Mutex
	got := map[string]string{}
	note := func(name string, next http.HandlerFunc) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			mu.Lock()
			got[name] = r.Header.Get("Authorization")
			mu.Unlock()
			next(w, r)
		}
	}
	const ownURL, otherURL = "http://api.forms.al", "http://www.forms.al"
	own := serve(t, nil)
	other := serve(t, map[string]http.HandlerFunc{
		"/robots.txt": note("other robots.txt", text("")),
		"/data":       note("other", page([]string{"3"}, nil)),
		"/back":       note("other back", status(302, "Location", ownURL+"/back")),
	})
	own.handlers = map[string]http.HandlerFunc{
		"/robots.txt": note("robots.txt", text("")),
		"/data":       note("own", page([]string{"1"}, []string{"/more", "/away", "/bounce", otherURL + "/data"})),
		"/more":       note("own more", status(302, "Location", "/moved")),
		"/moved":      note("own moved", page([]string{"2"}, nil)),
		"/away":       status(302, "Location", otherURL+"/data?again=1"),
		"/bounce":     status(302, "Location", otherURL+"/back"),
		"/back":       note("own after other", page(nil, nil)),
	}
	a, err := archive.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	var said bytes.Buffer
	v := visitor()
	v.Stand = map[string]string{"api.forms.al:80": own.Listener.Addr().String(), "www.forms.al:80": other.Listener.Addr().String()}
	v.Authorization, v.Log = secret, slog.New(slog.NewTextHandler(&said, &slog.HandlerOptions{Level: slog.LevelDebug}))
	if out, err := v.Visit(context.Background(), "kobo", links, ownURL+"/data", a.Put); err != nil || out.Ads != 3 {
		t.Fatalf("%+v %v", out, err)
	}
	for name, want := range map[string]string{
		"own": secret, "own more": secret, "own moved": secret, "robots.txt": "",
		"other": "", "other robots.txt": "", "other back": "", "own after other": "",
	} {
		if have, asked := got[name]; !asked || have != want {
			t.Errorf("%s: authorization %q, asked %t, want %q", name, have, asked, want)
		}
	}
	if strings.Contains(said.String(), secret) {
		t.Error("the secret was logged")
	}
	for _, e := range a.Entries() {
		p, err := a.Read(e)
		if err != nil || strings.Contains(string(p.Body)+e.URL+e.Body+e.ETag, secret) {
			t.Errorf("%s: %v, the secret is in the archive", e.URL, err)
		}
	}
}
