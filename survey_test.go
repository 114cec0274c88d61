package main

import (
	"os"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/zanat-al/zanat/scrapers/survey/loopback"
)

// TestSurveys goes through the user's door with survey servers on this machine.
func TestSurveys(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/survey", UpdateScripts: *update,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"server": surveyServer},
	})
}

// surveys are the loopback survey servers of the scripts under way.
var surveys sync.Map // *testscript.TestScript -> *loopback.Server

// surveyServer is the word of scripts that speaks to their survey server:
//
//	server start N CONFIG   serves N submissions; writes its addresses into CONFIG, for {kobo} and {odk}
//	server edit I VACANCIES, delete I, reject I, rename OLD NEW
//	server bad count N | origin URL | stuck | none
//	server log FILE         writes what was asked so far, and forgets it
func surveyServer(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: server WORD ARGS")
	}
	if args[0] == "start" {
		startSurvey(ts, args[1:])
		return
	}
	v, ok := surveys.Load(ts)
	if !ok {
		ts.Fatalf("no server was started")
	}
	s := v.(*loopback.Server)
	switch args[0] {
	case "edit":
		s.Edit(number(ts, args[1]), args[2])
	case "delete":
		s.Delete(number(ts, args[1]))
	case "reject":
		s.Reject(number(ts, args[1]))
	case "rename":
		s.Rename(args[1], args[2])
	case "bad":
		s.Misbehave(bad(ts, args[1:]))
	case "log":
		ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(strings.Join(s.Log(), "\n")+"\n"), 0o600))
		s.Forget()
	default:
		ts.Fatalf("server has no word %s", args[0])
	}
}

func startSurvey(ts *testscript.TestScript, args []string) {
	s := loopback.New(number(ts, args[0]))
	ts.Defer(s.Close)
	surveys.Store(ts, s)
	text := strings.NewReplacer("{kobo}", s.Kobo(), "{odk}", s.ODK()).Replace(ts.ReadFile(args[1]))
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(text), 0o600))
	ts.Setenv("ZANAT_TEST_KOBO", loopback.Token)
	ts.Setenv("ZANAT_TEST_USER", loopback.User)
	ts.Setenv("ZANAT_TEST_PASSWORD", loopback.Password)
}

func bad(ts *testscript.TestScript, args []string) (b loopback.Bad) {
	switch args[0] {
	case "count":
		b.Count = number(ts, args[1])
	case "origin":
		b.Origin = args[1]
	case "stuck":
		b.Stuck = true
	case "none":
	default:
		ts.Fatalf("server cannot misbehave by %s", args[0])
	}
	return b
}

func number(ts *testscript.TestScript, s string) int {
	n, err := strconv.Atoi(s)
	ts.Check(err)
	return n
}
