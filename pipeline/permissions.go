package pipeline

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/zanat-al/zanat/scrapers/boards"
	"github.com/zanat-al/zanat/scrapers/fetch"
	"github.com/zanat-al/zanat/warehouse/decided"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// permitColumns are the columns of a file of permissions, in their order.
var permitColumns = []string{"board", "host", "permitted_by", "date", "until", "evidence", "note"}

// permit is one owner's agreement to visits.
type permit struct {
	board, host, by string
	from            tables.Date
	until           *tables.Date
}

// permitted says whether a source may be visited: its owner has agreed, or it is
// the user's own. The error says whom to ask and where to write the answer down.
func (c Config) permitted(ctx context.Context, s Source) error {
	u, err := url.Parse(s.Start)
	if err != nil || u.Hostname() == "" {
		return fmt.Errorf("start address %q has no host", s.Start)
	}
	host := strings.TrimSuffix(strings.ToLower(u.Hostname()), ".")
	if _, board := boards.Find(s.Board); !board || c.stands(u) || fetch.Own(ctx, host, c.AllowPrivate) {
		return nil
	}
	permits, err := c.permits()
	if err != nil {
		return err
	}
	today := tables.Day(c.Now().In(tirana))
	ended := ""
	for _, p := range permits {
		switch {
		case !p.covers(s.Board, host):
		case p.until != nil && *p.until < today:
			ended = fmt.Sprintf("; %s's ended on %s", p.by, p.until)
		case p.from > today:
			ended = fmt.Sprintf("; %s's begins on %s", p.by, p.from)
		default:
			return nil
		}
	}
	return fmt.Errorf("no permission recorded for %s%s: ask the owner of %s, then write who agreed, when, "+
		"and where that can be read into %s: %s,%s,WHO,%s,,EVIDENCE,NOTE",
		host, ended, host, c.permitsFile(), s.Board, strings.TrimPrefix(host, "www."), today)
}

// covers says whether an agreement is about this board and host.
func (p permit) covers(board, host string) bool {
	return (p.board == board || p.board == "*") && (host == p.host || strings.HasSuffix(host, "."+p.host))
}

// stands says whether a host is one that the demo serves itself.
func (c Config) stands(u *url.URL) bool {
	port := u.Port()
	if port == "" {
		port = map[string]string{"http": "80", "https": "443"}[u.Scheme]
	}
	_, ok := c.Stand[strings.ToLower(u.Hostname())+":"+port]
	return ok
}

// permitsFile is where the user's own permissions stand, in words.
func (c Config) permitsFile() string {
	if c.Permissions != "" {
		return c.Permissions
	}
	return "a file of your own (" + strings.Join(permitColumns, ",") +
		") that zanat.yaml names: permissions: permissions.csv"
}

// permits are all agreements known: those that ship and the user's own.
func (c Config) permits() ([]permit, error) {
	all, err := readPermits("warehouse/decided/permissions.csv", strings.NewReader(string(decided.Permissions)))
	if err != nil || c.Permissions == "" {
		return all, err
	}
	file, err := os.Open(c.Permissions)
	if errors.Is(err, os.ErrNotExist) {
		return nil, wrongUse("permissions: %s is not there; make it, with the heading line %s and a line for each owner "+
			"who agreed (warehouse/decided/README.md tells each column), or take permissions: out of zanat.yaml",
			c.Permissions, strings.Join(permitColumns, ","))
	}
	if err != nil {
		return nil, fmt.Errorf("permissions: %w", err)
	}
	defer file.Close()
	own, err := readPermits(c.Permissions, file)
	return append(all, own...), err
}

// readPermits reads a file of permissions. An agreement without its owner, its
// day or its evidence is none: the error names the line and what it lacks.
func readPermits(name string, in io.Reader) (list []permit, err error) {
	r := csv.NewReader(in)
	r.TrimLeadingSpace = true
	head, err := r.Read()
	if err != nil || !slices.Equal(trimmed(head), permitColumns) {
		return nil, fmt.Errorf("%s: the first line must be %s", name, strings.Join(permitColumns, ","))
	}
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			return list, nil
		}
		line, _ := r.FieldPos(0)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		p, err := permitOf(trimmed(row))
		if err != nil {
			return nil, fmt.Errorf("%s line %d: %w", name, line, err)
		}
		list = append(list, p)
	}
}

func trimmed(row []string) []string {
	out := slices.Clone(row)
	for i := range out {
		out[i] = strings.TrimSpace(strings.TrimPrefix(out[i], "\ufeff"))
	}
	return out
}

func permitOf(row []string) (p permit, err error) {
	for _, i := range []int{0, 1, 2, 3, 5} {
		if row[i] == "" {
			return p, fmt.Errorf("%s is empty; say it", permitColumns[i])
		}
	}
	if _, known := boards.Find(row[0]); !known && row[0] != "*" {
		return p, fmt.Errorf("no board %q; zanat read --help lists them, * is any", row[0])
	}
	p.board, p.by = row[0], row[2]
	p.host = strings.TrimPrefix(strings.ToLower(row[1]), "www.")
	if strings.ContainsAny(p.host, "/:@ *") || !strings.Contains(p.host, ".") {
		return p, fmt.Errorf("host is %q; write it alone, such as board.example", row[1])
	}
	if p.from, err = tables.ParseDate(row[3]); err != nil {
		return p, fmt.Errorf("date is %q, not a date such as %s", row[3], time.DateOnly)
	}
	if row[4] != "" {
		until, err := tables.ParseDate(row[4])
		if err != nil {
			return p, fmt.Errorf("until is %q, not a date such as %s", row[4], time.DateOnly)
		}
		p.until = &until
	}
	return p, nil
}
