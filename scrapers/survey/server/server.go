// Package server pulls employers' answers from a survey server: KoboToolbox (API
// v2) or ODK Central (OData). It asks for the questions that are needed and no
// more, so that places on the map, devices and people's names stay where they
// are; it never asks for an attachment. It stands between the visitor, who asks,
// and the archive: what it hands on is a whole pull, already without what is
// personal. It opens no connection and keeps nothing.
package server

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/scrapers"
)

// Ask gets the answer to one question. An answer other than 2xx is a Status.
type Ask func(ctx context.Context, r scrapers.Request) (scrapers.Page, error)

// Status is the error of an answer that is no page.
type Status int

func (s Status) Error() string { return fmt.Sprintf("status %d", int(s)) }

// Boards are the names of the servers' kinds, as a source's board in zanat.yaml.
const (
	KoboBoard = "kobo"
	ODKBoard  = "odk"
)

// Known says whether a board is a survey server.
func Known(board string) bool { return board == KoboBoard || board == ODKBoard }

// Check reads a start address and a form's name as a pull would, and says how
// to mend them.
func Check(board, start, form string) error {
	if board == KoboBoard {
		_, err := readKobo(start, form)
		return err
	}
	_, err := readODK(start, form)
	return err
}

// Collect makes a whole pull from the server of a board. A server whose answers
// change meanwhile is asked again, three times at most. The error of a pull that
// is not whole says what is missing: then there is no pull.
func Collect(ctx context.Context, board string, ask Ask, start, form string) (p Pull, err error) {
	for range 3 {
		if board == KoboBoard {
			p, err = kobo(ctx, ask, start, form)
		} else {
			p, err = odk(ctx, ask, start, form)
		}
		if !errors.Is(err, errMoved) {
			break
		}
	}
	if err != nil {
		return Pull{}, err
	}
	p.finish()
	return p, nil
}

// row is one submission as delivered.
type row = map[string]any

// batch is one page of submissions.
type batch struct {
	count int // of all, as the server says; -1 when it does not
	rows  []row
	next  string // address of the next page, as the server names it
}

// pager goes through the pages of one list. Whatever a page says about the next
// one, it is asked at the origin and path of the first, with our own choice of
// columns: behind a proxy the server names itself as it was set up, and an
// address may lose what it was asked with.
type pager struct {
	ask   Ask
	first *url.URL
	fixed []string // parameters that no page may change
	id    string   // column that names a submission
	read  func(body []byte) (batch, error)
}

var errMoved = errors.New("the answers changed while they were read")

// all gets every row of a list. It ends where nothing advances, and the number
// of rows must be the one that the server says.
func (p pager) all(ctx context.Context) ([]row, error) {
	var all []row
	at, seen, asked, count := p.first, map[string]bool{}, map[string]bool{}, -1
	for {
		if asked[at.String()] {
			return nil, fmt.Errorf("%s leads to itself: the server does not go on after %d of %d", p.page(len(asked)), len(all), count)
		}
		asked[at.String()] = true
		page, err := p.ask(ctx, scrapers.Request{URL: at.String()})
		if err != nil {
			return nil, err
		}
		b, err := p.read(page.Body)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p.page(len(asked)), err)
		}
		switch {
		case b.count < 0:
			return nil, fmt.Errorf("%s: the server does not say how many answers there are", p.page(len(asked)))
		case count >= 0 && b.count != count:
			return nil, fmt.Errorf("%w: first there were %d, then %d", errMoved, count, b.count)
		}
		count = b.count
		fresh, err := p.fresh(b.rows, seen)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p.page(len(asked)), err)
		}
		all = append(all, b.rows...)
		if b.next == "" || len(all) >= count {
			break
		}
		if fresh == 0 {
			return nil, fmt.Errorf("%s brings nothing new and leads on: the server does not go on after %d of %d",
				p.page(len(asked)), len(all), count)
		}
		if at, err = p.pinned(b.next); err != nil {
			return nil, err
		}
	}
	if len(all) != count {
		return nil, fmt.Errorf("%w: the server says %d and gave %d", errMoved, count, len(all))
	}
	return all, nil
}

// page names a page in messages; its address is long.
func (p pager) page(n int) string {
	return fmt.Sprintf("page %d of %s", n, last(p.first.Path))
}

// fresh counts the rows of a page that were not on one before. The same row on
// two pages means that rows moved between them, and one may be missing.
func (p pager) fresh(rows []row, seen map[string]bool) (n int, err error) {
	for _, r := range rows {
		id := said(r[p.id])
		if id == "" {
			return 0, fmt.Errorf("a row without %s", p.id)
		}
		if p.id == "_id" {
			id += " " + said(r["_uuid"]) // an edited answer may come in both versions
		}
		if seen[id] {
			return n, fmt.Errorf("%w: %s came twice", errMoved, id)
		}
		seen[id] = true
		n++
	}
	return n, nil
}

// pinned is the next page at the first one's origin and path.
func (p pager) pinned(next string) (*url.URL, error) {
	u, err := url.Parse(next)
	if err != nil {
		return nil, fmt.Errorf("the next page %q is no address", next)
	}
	at, query, ours := *p.first, u.Query(), p.first.Query()
	for _, name := range p.fixed {
		query[name] = ours[name]
	}
	at.RawQuery = query.Encode()
	return &at, nil
}

// base parses the address of a server, without what follows.
func base(start string) (*url.URL, error) {
	u, err := url.Parse(start)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil, fmt.Errorf("start %q is no address; write it with https:// and a host", start)
	}
	return u, nil
}

// said is a value as text: a number as sent, nothing for null.
func said(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return strings.TrimSpace(v)
	case bool:
		if v {
			return "1"
		}
		return "0"
	case []any, map[string]any:
		return ""
	}
	return fmt.Sprint(v)
}

// sorted orders notes so that an unchanged server gives the same pull.
func sorted(notes []Note) []Note {
	slices.SortFunc(notes, func(a, b Note) int {
		return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.Why, b.Why))
	})
	return slices.Compact(notes)
}
