package server_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/survey/loopback"
	"github.com/zanat-al/zanat/scrapers/survey/server"
)

// answers is how many submissions the servers hold: three pages of each API.
const answers = 2345

// asking asks with a secret, as the visitor would.
func asking(authorization string) server.Ask {
	return func(ctx context.Context, r scrapers.Request) (scrapers.Page, error) {
		req, err := http.NewRequestWithContext(ctx, r.Method, r.URL, strings.NewReader(r.Body))
		if err != nil {
			return scrapers.Page{}, err
		}
		req.Header.Set("Authorization", authorization)
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			return scrapers.Page{}, err
		}
		defer res.Body.Close()
		if res.StatusCode > 299 {
			return scrapers.Page{}, server.Status(res.StatusCode)
		}
		body, err := io.ReadAll(res.Body)
		return scrapers.Page{Request: r, Body: body}, err
	}
}

// both runs a test against the loopback copies of both APIs.
func both(t *testing.T, test func(t *testing.T, s *loopback.Server, board string, pull func() (server.Pull, error))) {
	for board, secret := range map[string]string{
		server.KoboBoard: "Token " + loopback.Token, server.ODKBoard: "Bearer " + loopback.Bearer,
	} {
		t.Run(board, func(t *testing.T) {
			s := loopback.New(answers)
			t.Cleanup(s.Close)
			start := s.Kobo()
			if board == server.ODKBoard {
				start = s.ODK()
			}
			test(t, s, board, func() (server.Pull, error) {
				return server.Collect(context.Background(), board, asking(secret), start, "")
			})
		})
	}
}

// TestWhole: every submission once, over several pages, with its occupations.
func TestWhole(t *testing.T) {
	both(t, func(t *testing.T, s *loopback.Server, board string, pull func() (server.Pull, error)) {
		p, err := pull()
		if err != nil {
			t.Fatal(err)
		}
		if len(p.Rows) != answers || p.Masks != 1 || len(p.Left) != 0 {
			t.Fatalf("%d rows, %d masked, left out %v", len(p.Rows), p.Masks, p.Left)
		}
		occupations := 0
		for _, r := range p.Rows {
			for _, q := range r.Questions {
				if strings.HasPrefix(q, "occ[") && strings.HasSuffix(q, "/c1") {
					occupations++
				}
			}
		}
		if want := wantOccupations(answers); occupations != want {
			t.Errorf("%d occupations, want %d", occupations, want)
		}
		get := func(r server.Row, q string) string {
			if i := slices.Index(r.Questions, q); i >= 0 {
				return r.Values[i]
			}
			return ""
		}
		r := p.Rows[2]
		for q, want := range map[string]string{"start": "2026-05-04", "submitted": "2026-05-04", "frame_id": "KU00002",
			"a1": "F", "b1": "2", "occ[2]/c1": "Kuzhinier", "occ[2]/c5": "few pay", "telefoni": "", "vendi": ""} {
			if got := get(r, q); got != want {
				t.Errorf("%s: want %q, got %q", q, want, got)
			}
		}
		if got := get(p.Rows[7], "shenim"); got != "pyet ne …" {
			t.Errorf("the number in the note: %q", got)
		}
		again, err := pull()
		if err != nil || !bytes.Equal(again.Page(), p.Page()) {
			t.Errorf("%v: an unchanged server gives another pull", err)
		}
		back, err := server.Read(p.Page())
		if d := cmp.Diff(p, back); err != nil || d != "" {
			t.Error(err, d)
		}
	})
}

func wantOccupations(n int) (all int) {
	for i := range n {
		if i%5 != 4 {
			all += i % 3
		}
	}
	return all
}

// TestLeavesBehind: what is personal is neither asked for nor kept.
func TestLeavesBehind(t *testing.T) {
	both(t, func(t *testing.T, s *loopback.Server, board string, pull func() (server.Pull, error)) {
		p, err := pull()
		if err != nil {
			t.Fatal(err)
		}
		for _, asked := range s.Log() {
			for _, word := range []string{"attachment", "media", "vendi", "telefoni", "deviceid", "hyrja", "geolocation",
				"submitted_by", "submitter", "device", "csv"} {
				if strings.Contains(strings.ToLower(asked), word) {
					t.Errorf("asked for %s: %s", word, asked)
				}
			}
		}
		kept := string(p.Page())
		for _, word := range []string{"41.32755", "0690000", "agim", "foto.jpg", "collect:"} {
			if strings.Contains(kept, word) {
				t.Errorf("%s is kept", word)
			}
		}
		var dropped []string
		for _, d := range p.Drop {
			dropped = append(dropped, d.Name)
		}
		for _, q := range []string{"vendi", "telefoni", "hyrja"} {
			if !slices.Contains(dropped, q) {
				t.Errorf("%s is not named among what was left behind: %v", q, p.Drop)
			}
		}
	})
}

// TestPagedPolitely: no page of more than a thousand, none asked for twice.
func TestPagedPolitely(t *testing.T) {
	both(t, func(t *testing.T, s *loopback.Server, board string, pull func() (server.Pull, error)) {
		if _, err := pull(); err != nil {
			t.Fatal(err)
		}
		log := s.Log()
		seen := map[string]bool{}
		for _, asked := range log {
			if seen[asked] {
				t.Errorf("asked twice: %s", asked)
			}
			seen[asked] = true
		}
		most := map[string]int{server.KoboBoard: 5, server.ODKBoard: 7}[board]
		if len(log) > most {
			t.Errorf("%d questions:\n%s", len(log), strings.Join(log, "\n"))
		}
	})
}

// TestEdits: an edit counts once and as it is now; what was deleted is gone; what
// a reviewer refused is kept out, by name.
func TestEdits(t *testing.T) {
	both(t, func(t *testing.T, s *loopback.Server, board string, pull func() (server.Pull, error)) {
		s.Edit(10, "9")
		s.Edit(11, "8")
		s.Edit(11, "7")
		s.Reject(20)
		s.Delete(2344)
		s.Delete(0)
		s.Bad.Twice = true
		p, err := pull()
		if err != nil {
			t.Fatal(err)
		}
		if len(p.Rows) != answers-3 || len(p.Left) != 1 || !strings.HasSuffix(p.Left[0].Name, "000000000014") {
			t.Fatalf("%d rows, left out %v", len(p.Rows), p.Left)
		}
		vacancies := map[string]string{}
		for _, r := range p.Rows {
			if i := slices.Index(r.Questions, "b1"); i >= 0 {
				vacancies[r.Key[len(r.Key)-12:]] = r.Values[i]
			}
		}
		if got := vacancies["00000000000a"] + vacancies["00000000000b"]; got != "97" {
			t.Errorf("edited vacancies %q, want 97", got)
		}
	})
}

// TestWrongOrigin: the server names its next pages at another host, which nobody
// asks.
func TestWrongOrigin(t *testing.T) {
	other := loopback.New(0)
	defer other.Close()
	both(t, func(t *testing.T, s *loopback.Server, board string, pull func() (server.Pull, error)) {
		other.Forget()
		s.Bad.Origin = other.URL
		p, err := pull()
		if err != nil || len(p.Rows) != answers {
			t.Errorf("%d rows, %v", len(p.Rows), err)
		}
		if log := other.Log(); len(log) > 0 {
			t.Errorf("the other host was asked: %v", log)
		}
	})
}

// TestNotWhole: whatever is missing, there is no pull.
func TestNotWhole(t *testing.T) {
	gone := func(at string) loopback.Bad {
		return loopback.Bad{Shift: func(page string, all *[]loopback.Submission) {
			if strings.HasSuffix(page, at) && at != "" {
				*all = (*all)[1:]
			}
		}}
	}
	for name, c := range map[string]struct {
		bad  loopback.Bad
		want string
	}{
		"the next page is the same":     {loopback.Bad{Stuck: true}, "leads to itself"},
		"a page is cut":                 {loopback.Bad{Cut: true}, "cannot be read"},
		"one is missing":                {loopback.Bad{Count: 1}, "the server says 2346 and gave 2345"},
		"deleted while read, each time": {gone("1000"), "changed while they were read"},
		"no right to": {loopback.Bad{Status: map[string]int{
			"/api/v2/assets/aZanat0123456789/data.json":           403,
			"/v1/projects/7/forms/zanat_employer.svc/Submissions": 403}}, "status 403"},
	} {
		both(t, func(t *testing.T, s *loopback.Server, board string, pull func() (server.Pull, error)) {
			s.Bad = c.bad
			p, err := pull()
			if err == nil || !strings.Contains(err.Error(), c.want) || len(p.Rows) > 0 {
				t.Errorf("%s: %d rows,\n got %v\nwant %s", name, len(p.Rows), err, c.want)
			}
		})
	}
}

// TestChangesOnce: a submission that goes away while the pages are read is no
// fault of ours: the pull is made again.
func TestChangesOnce(t *testing.T) {
	both(t, func(t *testing.T, s *loopback.Server, board string, pull func() (server.Pull, error)) {
		once := false
		s.Bad.Shift = func(page string, all *[]loopback.Submission) {
			if !once && strings.HasSuffix(page, "1000") {
				once, *all = true, (*all)[1:]
			}
		}
		if p, err := pull(); err != nil || len(p.Rows) != answers-1 {
			t.Errorf("%d rows, %v", len(p.Rows), err)
		}
	})
}

// TestRenamed: a question that got another name keeps its old answers.
func TestRenamed(t *testing.T) {
	both(t, func(t *testing.T, s *loopback.Server, board string, pull func() (server.Pull, error)) {
		s.Rename("b/b1", "b/vende")
		s.Rename("b/occ/c4", "b/occ/veshtire")
		p, err := pull()
		if err != nil {
			t.Fatal(err)
		}
		b1, c4 := 0, 0
		for _, r := range p.Rows {
			for _, q := range r.Questions {
				switch q {
				case "b1":
					b1++
				case "occ[1]/c4", "occ[2]/c4":
					c4++
				}
			}
		}
		if b1 != answers/5*4 || c4 != wantOccupations(answers) {
			t.Errorf("%d of b1 and %d of c4 are left", b1, c4)
		}
		if len(p.Old) != 2 || p.Old[0].Name != "b1" || p.Old[1].Name != "c4" {
			t.Errorf("old questions: %v", p.Old)
		}
		if board == server.ODKBoard && strings.Contains(string(p.Page()), "agim") {
			t.Error("the export's submitter is kept")
		}
	})
}

func TestWrongSecret(t *testing.T) {
	s := loopback.New(1)
	defer s.Close()
	for board, start := range map[string]string{server.KoboBoard: s.Kobo(), server.ODKBoard: s.ODK()} {
		_, err := server.Collect(context.Background(), board, asking("Token x"), start, "")
		if !errors.Is(err, server.Status(401)) {
			t.Errorf("%s: %v", board, err)
		}
	}
}

// TestCheck: the addresses that people copy from their browser, and others.
func TestCheck(t *testing.T) {
	for _, c := range []struct{ board, start, form, want string }{
		{"kobo", "https://eu.kobotoolbox.org/api/v2/assets/aBc1/data.json?format=json", "", ""},
		{"kobo", "https://eu.kobotoolbox.org/#/forms/aBc1/summary", "", ""},
		{"kobo", "https://eu.kobotoolbox.org", "aBc1", ""},
		{"kobo", "https://eu.kobotoolbox.org", "", "names no form; write https://SERVER/api/v2/assets/UID/"},
		{"odk", "https://odk.example.org/v1/projects/7/forms/anketa.svc", "", ""},
		{"odk", "https://odk.example.org/#/projects/7/forms/anketa/submissions", "", ""},
		{"odk", "https://odk.example.org/", "7/anketa", ""},
		{"odk", "https://odk.example.org/", "", "names no form; write https://SERVER/v1/projects/1/forms/FORM.svc"},
		{"odk", "odk.example.org/v1/projects/7/forms/a", "", "is no address"},
	} {
		err := server.Check(c.board, c.start, c.form)
		if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s %s: want %q, got %v", c.board, c.start, c.want, err)
		}
	}
}

// TestAnswers: rows of a kept pull, with questions mapped to ours.
func TestAnswers(t *testing.T) {
	p := server.Pull{Tool: "odk", Form: "x", Rows: []server.Row{
		{Key: "u1", Questions: []string{"vende", "occ[1]/c1"}, Values: []string{"2", "Berber"}},
		{Key: "u2", Questions: []string{"b1"}, Values: []string{"3"}}}}
	got, _, err := server.Answers(scrapers.Page{Source: "anketa", Body: p.Page(), Map: "vende=b1"})
	if err != nil || len(got) != 2 {
		t.Fatal(err, got)
	}
	if s := fmt.Sprint(got[0].Questions, got[0].Values, got[1].Questions); s != "[b1 occ[1]/c1] [2 Berber] [b1]" {
		t.Error(s)
	}
}

// FuzzRead: bytes are a whole pull or an error.
func FuzzRead(f *testing.F) {
	p := server.Pull{Tool: "kobo", Rows: []server.Row{{Key: "u", Questions: []string{"a1"}, Values: []string{"I"}}}}
	f.Add(p.Page())
	f.Fuzz(func(t *testing.T, body []byte) {
		got, _, err := server.Answers(scrapers.Page{Body: body})
		for _, a := range got {
			if a.Key == "" || len(a.Questions) != len(a.Values) {
				t.Errorf("%+v", a)
			}
		}
		if err != nil && got != nil {
			t.Error("answers and an error")
		}
	})
}

// FuzzServer: whatever a server says, a pull ends, and holds nothing personal.
func FuzzServer(f *testing.F) {
	f.Add("kobo", []byte(`{"count":1,"next":null,"results":[{"_id":1,"_uuid":"u","a/a1":"I","b/occ":[{"b/occ/c1":"0691234567"}]}]}`))
	f.Add("odk", []byte(`{"value":[{"__id":"u","a":{"a1":"I"},"__system":{"formVersion":"1"}}],"@odata.count":1,"@odata.nextLink":"x:y"}`))
	f.Add("odk", []byte(`[{"path":"/a","type":"repeat"},{"path":"/a/b","type":"int"}]`))
	f.Fuzz(func(t *testing.T, board string, body []byte) {
		if !server.Known(board) {
			return
		}
		asked := 0
		p, err := server.Collect(context.Background(), board, func(context.Context, scrapers.Request) (scrapers.Page, error) {
			if asked++; asked > 1000 {
				t.Fatal("it never ends")
			}
			return scrapers.Page{Body: body}, nil
		}, "https://x.example/v1/projects/1/forms/f", "f")
		if err != nil && len(p.Rows) > 0 {
			t.Error("rows and an error")
		}
	})
}
