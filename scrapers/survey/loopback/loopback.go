// Package loopback serves invented submissions on this machine by the APIs of
// KoboToolbox and of ODK Central, for tests and for trying things out. It stands
// where a survey server stands, holds what a pull must not bring home (places,
// telephone numbers, devices, pictures), remembers every question that it was
// asked, and misbehaves on demand.
package loopback

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"sync"
)

// Secrets that the servers accept.
const (
	Token    = "0123456789abcdef0123456789abcdef01234567" // KoboToolbox
	User     = "anketa@shembull.test"                     // ODK Central
	Password = "fjalekalim i gjate"
	Bearer   = "aSessionOfCentralThatLastsADay"
)

// Submission is one firm's answers, with what a phone adds to them.
type Submission struct {
	ID       int    // of KoboToolbox
	UUID     string // as first sent
	Edits    int
	Answers  map[string]string // by path: a/a1
	Occ      []map[string]string
	Version  string // of the form
	Rejected bool   // not approved, rejected
}

// Server serves one form by both APIs.
type Server struct {
	*httptest.Server

	mu   sync.Mutex
	all  []Submission
	log  []string
	Bad  Bad
	form shape
}

// Bad is how the server misbehaves.
type Bad struct {
	Origin string                               // next pages are named at this origin
	Stuck  bool                                 // the next page is always the same one
	Cut    bool                                 // the second page breaks off
	Count  int                                  // is added to the number of submissions told
	Twice  bool                                 // edited submissions come in both versions (KoboToolbox)
	Status map[string]int                       // path -> status
	Shift  func(page string, all *[]Submission) // called before a page is made; may change the submissions
}

// New serves n invented submissions.
func New(n int) *Server {
	s := &Server{form: questions()}
	for i := range n {
		s.all = append(s.all, invent(i))
	}
	mux := http.NewServeMux()
	s.kobo(mux)
	s.odk(mux)
	mux.HandleFunc("/robots.txt", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, "User-agent: *\nDisallow: /\n") // strangers have no business here
	})
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		defer s.mu.Unlock()
		asked, _ := url.QueryUnescape(r.URL.RequestURI())
		s.log = append(s.log, r.Method+" "+asked)
		if code := s.Bad.Status[r.URL.Path]; code != 0 {
			http.Error(w, http.StatusText(code), code)
			return
		}
		mux.ServeHTTP(w, r)
	}))
	return s
}

// Kobo is the start address of the form at KoboToolbox.
func (s *Server) Kobo() string { return s.URL + "/api/v2/assets/aZanat0123456789/" }

// ODK is the start address of the form at ODK Central.
func (s *Server) ODK() string { return s.URL + "/v1/projects/7/forms/zanat_employer.svc" }

// Log is every question so far, unescaped; Forget begins it anew.
func (s *Server) Log() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.log)
}

// Forget begins the log anew.
func (s *Server) Forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.log = nil
}

// Change lets a function change the submissions between two questions.
func (s *Server) Change(do func(all *[]Submission)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	do(&s.all)
}

// Edit gives the i-th submission another number of vacancies, as an edit would:
// the id of the first sending and its date stay.
func (s *Server) Edit(i int, vacancies string) {
	s.Change(func(all *[]Submission) {
		(*all)[i].Edits++
		(*all)[i].Answers["b/b1"] = vacancies
	})
}

// Delete takes the i-th submission away.
func (s *Server) Delete(i int) {
	s.Change(func(all *[]Submission) { *all = slices.Delete(*all, i, i+1) })
}

// Reject has the i-th submission refused by a reviewer.
func (s *Server) Reject(i int) {
	s.Change(func(all *[]Submission) { (*all)[i].Rejected = true })
}

// Rename gives a question of the form another name in a new version. Answers
// that were sent before keep the old name.
func (s *Server) Rename(old, name string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.form.rename(old, name)
}

// Misbehave has the server behave badly, or well again, from now on.
func (s *Server) Misbehave(b Bad) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.Bad = b
}

// at is the address of a next page as the server names it.
func (s *Server) at(r *http.Request, set url.Values) string {
	origin := s.URL
	if s.Bad.Origin != "" {
		origin = s.Bad.Origin
	}
	q := r.URL.Query()
	for name, v := range set {
		q[name] = v
	}
	if s.Bad.Stuck {
		q = r.URL.Query()
	}
	return origin + r.URL.Path + "?" + q.Encode()
}

// uuid is the id of the n-th sending of a submission.
func (s Submission) uuid(edits int) string {
	if edits == 0 {
		return s.UUID
	}
	return fmt.Sprintf("%s-e%d", strings.TrimSuffix(s.UUID, "-e"), edits)
}
