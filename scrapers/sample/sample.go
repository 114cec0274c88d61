// Package sample is the demo's world: invented job boards and an invented
// survey, served on loopback. The visitor meets it like any site: robots.txt
// first, lists in pages, a page or an answer for each ad, each board in its own
// form. So the demo runs the whole chain without touching anybody's server.
package sample

import (
	"context"
	"embed"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"strings"
	"time"
)

//go:embed data
var data embed.FS

// Clock is the time of the demo's visit: the same ads are as old on every day.
var Clock = time.Date(2026, 6, 30, 12, 0, 0, 0, time.UTC)

// preferred is where the demo serves when it can, so that addresses in the
// collected ads are the same in every demo.
const preferred = "127.0.0.1:47061"

// Source is one of the sample's boards.
type Source struct {
	Name  string // as a source in zanat.yaml
	Board string // parser
	Start string // first address
}

// Server serves the sample until it is closed.
type Server struct {
	listener net.Listener
	http     *http.Server
	answers  []byte
	supply   []byte
}

// Serve starts the sample on loopback. It ends when ctx does, or at Close.
func Serve(ctx context.Context) (*Server, error) {
	files, err := fs.Sub(data, "data")
	if err != nil {
		return nil, fmt.Errorf("serve sample: %w", err)
	}
	return serve(ctx, files, preferred)
}

func serve(ctx context.Context, files fs.FS, address string) (*Server, error) {
	ads, err := readAds(files)
	if err != nil {
		return nil, fmt.Errorf("serve sample: %w", err)
	}
	answers, err := fs.ReadFile(files, "answers.csv")
	if err != nil {
		return nil, fmt.Errorf("serve sample: %w", err)
	}
	supply, err := fs.ReadFile(files, "supply.csv")
	if err != nil {
		return nil, fmt.Errorf("serve sample: %w", err)
	}
	listener, err := net.Listen("tcp", address)
	if err != nil { // taken, by another demo
		listener, err = net.Listen("tcp", "127.0.0.1:0")
	}
	if err != nil {
		return nil, fmt.Errorf("serve sample: %w", err)
	}
	s := &Server{listener: listener, answers: answers, supply: supply,
		http: &http.Server{Handler: handler(ads), ReadHeaderTimeout: 5 * time.Second}}
	go s.http.Serve(listener) // ends with Close, which tells the caller
	context.AfterFunc(ctx, func() { s.http.Close() })
	return s, nil
}

// Close ends serving.
func (s *Server) Close() error { return s.http.Close() }

// Sources are the sample's boards at their addresses.
func (s *Server) Sources() []Source {
	base := "http://" + s.listener.Addr().String()
	return []Source{
		{Name: "sample-duapune", Board: "duapune", Start: base + "/duapune/jobs"},
		{Name: "sample-puna", Board: "puna", Start: base + "/puna"},
		{Name: "sample-jsonld", Board: "jsonld", Start: base + "/kompani/"},
	}
}

// Named are the sample's boards under names of their own, so that addresses in
// the collected ads do not depend on the port that was free, and where those
// names stand (fetch.Visitor.Stand).
func (s *Server) Named() (sources []Source, stand map[string]string) {
	stand = map[string]string{}
	for _, source := range s.Sources() {
		host := source.Board + ".shembull.test"
		stand[host+":80"] = s.listener.Addr().String()
		source.Start = strings.Replace(source.Start, s.listener.Addr().String(), host, 1)
		sources = append(sources, source)
	}
	return sources, stand
}

// Survey is the sample's survey as a CSV export.
func (s *Server) Survey() []byte { return s.answers }

// Supply is the sample's list of jobseekers and graduates as CSV.
func (s *Server) Supply() []byte { return s.supply }

func handler(ads []ad) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /robots.txt", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		fmt.Fprint(w, "User-agent: *\nDisallow: /admin/\n")
	})
	serveDuapune(mux, of(ads, "duapune"))
	servePuna(mux, of(ads, "puna"))
	serveCompanies(mux, of(ads, "jsonld"))
	return mux
}
