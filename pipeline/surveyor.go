package pipeline

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"net/netip"
	"net/url"
	"regexp"
	"strings"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/fetch"
	"github.com/zanat-al/zanat/scrapers/survey/server"
)

// surveyor asks one server, one question at a time.
type surveyor struct {
	visitor       *fetch.Visitor
	source, start string
}

var status = regexp.MustCompile(`^status (\d+)`)

// ask gets one answer. Nothing of it is kept here.
func (a *surveyor) ask(ctx context.Context, r scrapers.Request) (page scrapers.Page, err error) {
	board := scrapers.Board{
		Name:  "survey",
		Start: func(string) []scrapers.Request { return []scrapers.Request{r} },
		Parse: func(scrapers.Page) (scrapers.Found, error) { return scrapers.Found{None: true}, nil },
	}
	out, err := a.visitor.Visit(ctx, a.source, board, a.start, func(p scrapers.Page) error {
		page = p
		return nil
	})
	if err := errors.Join(ctx.Err(), err); err != nil {
		return page, err
	}
	if len(out.Failures) > 0 {
		why := out.Failures[0].Reason
		if m := status.FindStringSubmatch(why); m != nil {
			var code int
			fmt.Sscan(m[1], &code)
			return page, server.Status(code)
		}
		return page, errors.New(why)
	}
	return page, nil
}

// enter finds out how the server lets us in; leave ends what was begun for it.
func (a *surveyor) enter(ctx context.Context, s Source, private []netip.Prefix) (leave func(), err error) {
	leave = func() {}
	u, err := url.Parse(s.Start)
	if err != nil {
		return leave, err
	}
	if u.Scheme != "https" && !fetch.Own(ctx, u.Hostname(), private) {
		return leave, fmt.Errorf("start %s: a secret travels by https only; write https://", s.Start)
	}
	if s.Token != "" {
		token, err := secret(s.Token)
		kind := map[string]string{server.KoboBoard: "Token ", server.ODKBoard: "Bearer "}[s.Board]
		a.visitor.Authorization = kind + token
		return leave, err
	}
	user, err := secret(s.User)
	if err != nil {
		return leave, err
	}
	password, err := secret(s.Password)
	if err != nil {
		return leave, err
	}
	basic := "Basic " + base64.StdEncoding.EncodeToString([]byte(user+":"+password))
	if u.Scheme == "https" {
		a.visitor.Authorization = basic
		return leave, nil
	}
	// Without https, on this machine, Central takes a session's token only.
	login, err := json.Marshal(map[string]string{"email": user, "password": password})
	if err != nil {
		return leave, err
	}
	at := u.Scheme + "://" + u.Host + "/v1/sessions"
	page, err := a.ask(ctx, scrapers.Request{Method: "POST", URL: at, Body: string(login), Type: "application/json"})
	if errors.Is(err, server.Status(404)) {
		a.visitor.Authorization = basic
		return leave, nil
	}
	var session struct{ Token string }
	if err == nil {
		err = json.Unmarshal(page.Body, &session)
	}
	if err != nil {
		return leave, err
	}
	a.visitor.Authorization = "Bearer " + session.Token
	return func() { _, _ = a.ask(ctx, scrapers.Request{Method: "DELETE", URL: at + "/current"}) }, nil // it ends by itself too
}

// plain tells a refusal of the server in words that lead on.
func (a *surveyor) plain(s Source, why error) error {
	var code server.Status
	if !errors.As(why, &code) {
		return why
	}
	secrets := strings.Trim(s.Token+" "+s.User+" "+s.Password, " ")
	switch code {
	case 401:
		return fmt.Errorf("%w: the server does not know the secret in %s", why, secrets)
	case 403:
		return fmt.Errorf("%w: the account of %s may not read this form; let it view submissions", why, secrets)
	case 404:
		return fmt.Errorf("%w: the server has no such form, or does not show it to the account of %s", why, secrets)
	}
	return why
}
