package pipeline

import (
	"context"
	"fmt"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/zanat-al/zanat/pipeline/health"
	"github.com/zanat-al/zanat/pipeline/runs"
	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/fetch"
	"github.com/zanat-al/zanat/scrapers/survey/server"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// Secrets name the environment variables of a source that is a survey server:
// their values stand nowhere else.
type Secrets struct {
	Token    string `yaml:"token"`    // of an API token
	User     string `yaml:"user"`     // of ODK Central: the e-mail address of a web user
	Password string `yaml:"password"` // and the password
	Form     string `yaml:"form"`     // the form, where the start address names none
	Map      string `yaml:"map"`      // questions of another name, "theirs=ours,…"
}

var variable = regexp.MustCompile(`^[A-Z][A-Z0-9_]*$`)

// checkSurvey looks at the settings of a survey server; not at the secrets,
// which only a visit needs.
func (s Source) checkSurvey() error {
	if !server.Known(s.Board) {
		if s.Secrets != (Secrets{}) {
			return fmt.Errorf("token, user, password, form and map are settings of a survey server, board kobo or odk, not of %s", s.Board)
		}
		return nil
	}
	if err := server.Check(s.Board, s.Start, s.Form); err != nil {
		return err
	}
	for pair := range strings.SplitSeq(s.Map, ",") {
		if theirs, ours, ok := strings.Cut(pair, "="); pair != "" && (!ok || theirs == "" || ours == "") {
			return fmt.Errorf("map %q: write it as theirs=ours, with ours the name of a question, such as b1", pair)
		}
	}
	for _, named := range [][2]string{{"token", s.Token}, {"user", s.User}, {"password", s.Password}} {
		if name, v := named[0], named[1]; v != "" && !variable.MatchString(v) {
			return fmt.Errorf("%s names an environment variable such as ZANAT_%s; the secret itself has no place in a file",
				name, strings.ToUpper(s.Board)+"_"+strings.ToUpper(name))
		}
	}
	if s.Token == "" && (s.Board == server.KoboBoard || s.User == "" || s.Password == "") {
		mend := "add token: ZANAT_KOBO_TOKEN, the name of the environment variable that holds it"
		if s.Board == server.ODKBoard {
			mend = "add user: ZANAT_ODK_USER and password: ZANAT_ODK_PASSWORD (or token: …), the names of environment variables"
		}
		return fmt.Errorf("no secret is named; %s", mend)
	}
	return nil
}

// secret is the value of an environment variable that a source names.
func secret(name string) (string, error) {
	if v := strings.TrimSpace(os.Getenv(name)); v != "" {
		return v, nil
	}
	return "", fmt.Errorf("the environment variable %s is not set; it holds what the server lets us in by", name)
}

// askSurvey makes a whole pull from a survey server, and keeps it as one page. A
// pull that is not whole is none: the one before it stays.
func (g *visiting) askSurvey(ctx context.Context, s Source, v health.Visit) (out fetch.Outcome, none bool, why, err error) {
	a := &surveyor{visitor: g.visitor(s, v), source: s.Name, start: s.Start}
	a.visitor.Have, a.visitor.Last, a.visitor.Guest = nil, nil, true
	a.visitor.Limits = fetch.Limits{Body: 64 << 20, Timeout: 2 * time.Minute}
	leave, why := a.enter(ctx, s, g.cfg.AllowPrivate)
	var pull server.Pull
	if why == nil {
		pull, why = server.Collect(ctx, s.Board, a.ask, s.Start, s.Form)
		leave()
	}
	if ctx.Err() != nil {
		return out, false, nil, ctx.Err()
	}
	if why != nil {
		return out, false, a.plain(s, why), nil
	}
	g.tell(s, pull)
	err = g.archive.Put(scrapers.Page{
		Source: s.Name, Board: s.Board, Request: scrapers.Request{Method: "GET", URL: s.Start},
		FetchedAt: g.cfg.Now().UTC().Truncate(time.Second), Status: 200, Type: "application/x-ndjson",
		Body: pull.Page(), Map: s.Map, Visit: v.ID,
	})
	return fetch.Outcome{Pages: 1, Ads: len(pull.Rows)}, len(pull.Rows) == 0, nil, err
}

// tell names what of a pull was left behind, and what deserves a look.
func (g *visiting) tell(s Source, p server.Pull) {
	for _, d := range p.Drop {
		g.cfg.Log.Info("a question was left behind", "source", s.Name, "question", d.Name, "why", d.Why)
	}
	for _, o := range p.Old {
		g.cfg.Log.Warn("the form has changed", "source", s.Name, "question", o.Name, "note", o.Why)
	}
	if p.Masks > 0 {
		g.cfg.Log.Warn("digits or addresses were hidden in answers; delete them on the server",
			"source", s.Name, "answers", p.Masks)
	}
}

// rereadPull counts what a visit to a survey server kept.
func (g *visiting) rereadPull(v health.Visit) (c health.Counts, err error) {
	for _, e := range g.archive.Entries() {
		if e.Visit != v.ID {
			continue
		}
		page, err := g.archive.Read(e)
		if err != nil {
			return c, err
		}
		pull, err := server.Read(page.Body)
		if err != nil {
			return c, err
		}
		c.Pages, c.Ads, c.None = 1, len(pull.Rows), len(pull.Rows) == 0
	}
	return c, nil
}

// readPull reads a pull of a survey server. It takes the place of the pull before
// it: what was deleted there since is gone.
func (c *collected) readPull(p scrapers.Page) error {
	answers, pull, err := server.Answers(p)
	if err != nil {
		return err
	}
	c.answers = slices.DeleteFunc(c.answers, func(a tables.AnswerRaw) bool { return a.Source == p.Source })
	c.answers = append(c.answers, answers...)
	c.left = slices.DeleteFunc(c.left, func(r runs.Refusal) bool { return r.Stage == "review "+p.Source })
	for _, l := range pull.Left {
		c.refuseReviewed(p.Source, l.Name, l.Why)
	}
	return nil
}

// refuseReviewed takes out a submission that a reviewer refused, also where an
// older file has it.
func (c *collected) refuseReviewed(source, key, why string) {
	r := runs.Refusal{Stage: "review " + source, Key: key, Reason: why}
	c.answers = slices.DeleteFunc(c.answers, func(a tables.AnswerRaw) bool { return a.Source == source && a.Key == key })
	if !slices.Contains(c.left, r) {
		c.left = append(c.left, r)
	}
}

// countReviewed counts, for each survey, the submissions that its reviewer let
// pass and those kept out.
func (w *work) countReviewed(all collected) error {
	kept := map[string]int{}
	for _, a := range all.answers {
		kept[a.Source]++
	}
	left := map[string][]runs.Refusal{}
	for _, r := range all.left {
		left[r.Stage] = append(left[r.Stage], r)
	}
	for _, stage := range slices.Sorted(maps.Keys(left)) {
		n := kept[strings.TrimPrefix(stage, "review ")]
		if err := w.count(stage, n+len(left[stage]), n, left[stage]...); err != nil {
			return err
		}
	}
	return nil
}
