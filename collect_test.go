package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"

	"github.com/rogpeppe/go-internal/testscript"
)

// fickle is the loopback board of the scripts, which the word board changes:
//
//	board show 1 20   it shows the ads 1 to 20
//	board changed     it shows them in a shape that no parser knows
//	board down        it answers with an error
//	board asked       writes how often each page was asked to the file asked
type fickle struct {
	*httptest.Server

	mu       sync.Mutex
	from, to int
	mode     string
	asked    []string
}

const boardKey = "board"

// withBoard gives a script its board, at $BOARD.
func withBoard(env *testscript.Env) error {
	b := &fickle{from: 1, to: 20}
	b.Server = httptest.NewServer(b)
	env.Setenv("BOARD", b.URL)
	env.Setenv("ZANAT_FORMATS", "html") // a script that looks at other formats takes it back
	env.Values[boardKey] = b
	env.Defer(b.Close)
	return nil
}

// boardWord is the word board of the scripts.
func boardWord(ts *testscript.TestScript, _ bool, args []string) {
	b := ts.Value(boardKey).(*fickle)
	b.mu.Lock()
	defer b.mu.Unlock()
	switch {
	case len(args) == 3 && args[0] == "show":
		var err error
		b.from, err = strconv.Atoi(args[1])
		ts.Check(err)
		b.to, err = strconv.Atoi(args[2])
		ts.Check(err)
		b.mode = ""
	case len(args) == 1 && args[0] == "asked":
		fmt.Fprintln(ts.Stdout(), strings.Join(b.asked, "\n"))
		b.asked = nil
	case len(args) == 1:
		b.mode = args[0]
	default:
		ts.Fatalf("usage: board show FROM TO | changed | down | asked")
	}
}

// ServeHTTP shows a list of ads by sight, a page each, with an ETag.
func (b *fickle) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.asked = append(b.asked, r.URL.Path)
	var n int
	switch {
	case b.mode == "down":
		http.Error(w, "closed", http.StatusForbidden)
	case r.URL.Path == "/robots.txt":
		http.NotFound(w, r)
	case b.mode == "changed":
		fmt.Fprint(w, "<html><p>Tani në një faqe të re!</p></html>")
	case r.URL.Path == "/jobs":
		listAds(w, b.from, b.to)
	case one(r.URL.Path, "/job/%d", &n) && n >= b.from && n <= b.to:
		tag := fmt.Sprintf(`"%d"`, n)
		if w.Header().Set("ETag", tag); r.Header.Get("If-None-Match") == tag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		showAd(w, n)
	default:
		http.NotFound(w, r)
	}
}
