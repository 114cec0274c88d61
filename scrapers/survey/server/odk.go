package server

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/scrapers"
)

// odkTop is how many rows of a table are asked for at once.
const odkTop = "1000"

// odkForm finds project and form in an address of the API or of the web pages.
var odkForm = regexp.MustCompile(`^(.*?)(?:/v1|/?#)?/projects/(\d+)/forms/([^/?#]+?)(?:\.svc)?(?:[/?#].*)?$`)

// readODK says where a form lives: the address of its resource.
func readODK(start, form string) (*url.URL, error) {
	m := odkForm.FindStringSubmatch(start)
	if m == nil {
		project, id, ok := strings.Cut(form, "/")
		if !ok {
			return nil, fmt.Errorf("start %q names no form; write https://SERVER/v1/projects/1/forms/FORM.svc", start)
		}
		m = []string{"", strings.TrimSuffix(strings.TrimSuffix(start, "/"), "/v1"), project, url.PathEscape(id)}
	}
	u, err := base(m[1])
	if err != nil {
		return nil, err
	}
	u.RawQuery, u.Fragment = "", ""
	return u.JoinPath("v1/projects", m[2], "forms", m[3]), nil
}

// central is a pull from ODK Central under way.
type central struct {
	ask       Ask
	form      *url.URL
	pull      *Pull
	questions []field
	rows      map[string]*Row // by the id of the submission
	versions  []string        // of the form, that submissions were made with
	left      map[string]bool // submissions kept out
}

// odk makes a pull from ODK Central: the table of submissions, then the table of
// each repeat. It is always a whole pull: edits keep the date of the first
// sending and deletions leave none, so that no pull by date would see them.
func odk(ctx context.Context, ask Ask, start, form string) (Pull, error) {
	at, err := readODK(start, form)
	if err != nil {
		return Pull{}, err
	}
	p := Pull{Tool: ODKBoard, Form: at.Path[strings.LastIndexByte(at.Path, '/')+1:]}
	c := &central{ask: ask, form: at, pull: &p, rows: map[string]*Row{}, left: map[string]bool{}}
	all, err := c.fields(ctx, "")
	if err != nil {
		return p, err
	}
	c.questions = wanted(all, &p)
	if err := c.submissions(ctx); err != nil {
		return p, err
	}
	if err := c.repeats(ctx, "", map[string]place{}); err != nil {
		return p, err
	}
	if err := c.older(ctx, all); err != nil {
		return p, err
	}
	for _, r := range c.rows {
		p.Rows = append(p.Rows, *r)
	}
	return p, nil
}

// fields are the questions of a version of the form; of the current one for "".
func (c *central) fields(ctx context.Context, version string) (all []field, err error) {
	at := c.form.JoinPath("fields")
	if version != "" {
		at = c.form.JoinPath("versions", url.PathEscape(version), "fields")
	}
	at.RawQuery = "odata=true"
	page, err := c.ask(ctx, scrapers.Request{URL: at.String()})
	if errors.Is(err, Status(404)) && version == "" {
		return shippedFields(), nil
	}
	if err != nil {
		return nil, err
	}
	var list []struct {
		Path, Type string
		Binary     bool
	}
	if err := decode(page.Body, &list); err != nil {
		return nil, fmt.Errorf("%s: %w", at, err)
	}
	around := map[string]string{} // path of a group or repeat -> repeats around what lies in it
	for _, f := range list {
		path := strings.TrimPrefix(f.Path, "/")
		repeat := ""
		if i := strings.LastIndexByte(path, '/'); i >= 0 {
			repeat = around[path[:i]]
		}
		switch f.Type {
		case "structure":
			around[path] = repeat
			continue
		case "repeat":
			around[path] = under(repeat, path)
			continue
		}
		if f.Binary {
			f.Type = "binary"
		}
		all = append(all, field{kind: f.Type, path: path, repeat: repeat})
	}
	return all, nil
}

// table is the pager of one table, asked for its columns by name: what is not
// named stays on the server.
func (c *central) table(name string, columns []string) pager {
	at := *c.form
	at.Path, at.RawPath = at.Path+".svc/"+name, at.EscapedPath()+".svc/"+name
	at.RawQuery = url.Values{"$top": {odkTop}, "$count": {"true"}, "$select": {strings.Join(columns, ",")}}.Encode()
	return pager{c.ask, &at, []string{"$select", "$count"}, "__id", readODKPage}
}

func readODKPage(body []byte) (batch, error) {
	var page struct {
		Count *int   `json:"@odata.count"`
		Next  string `json:"@odata.nextLink"`
		Value []row
	}
	if err := decode(body, &page); err != nil {
		return batch{}, err
	}
	b := batch{count: -1, rows: page.Value, next: page.Next}
	if page.Count != nil {
		b.count = *page.Count
	}
	return b, nil
}

// odkSystem are the columns about a submission that are asked for: none tells
// who sent it or with what.
var odkSystem = []string{"__id", "__system/submissionDate", "__system/reviewState", "__system/status",
	"__system/formVersion"}

func (c *central) submissions(ctx context.Context) error {
	columns := slices.Clone(odkSystem)
	for _, q := range c.questions {
		if q.repeat == "" {
			columns = append(columns, q.path)
		}
	}
	rows, err := c.table("Submissions", columns).all(ctx)
	if err != nil {
		return err
	}
	for _, r := range rows {
		id := said(r["__id"])
		system, _ := r["__system"].(map[string]any)
		if why := keptOut(system); why != "" {
			c.left[id] = true
			if why != deleted {
				c.pull.Left = append(c.pull.Left, Note{strings.TrimPrefix(id, "uuid:"), why})
			}
			continue
		}
		c.version(system)
		out := &Row{Key: strings.TrimPrefix(id, "uuid:")}
		for _, q := range c.questions {
			if q.repeat == "" {
				out.set(q.name(), said(at(r, q.path)))
			}
		}
		out.set("submitted", said(system["submissionDate"]))
		c.rows[id] = out
	}
	return nil
}

// version notes the version of the form that a submission was made with. One
// without a name has one for the API.
func (c *central) version(system map[string]any) {
	v, ok := system["formVersion"].(string)
	if !ok {
		return
	}
	if v = cmp.Or(v, "___"); !slices.Contains(c.versions, v) {
		c.versions = append(c.versions, v)
	}
}

const deleted = "deleted"

// keptOut says why a submission is kept out, "" when it is not.
func keptOut(system map[string]any) string {
	switch {
	case said(system["deletedAt"]) != "":
		return deleted
	case said(system["reviewState"]) == "rejected":
		return "rejected by the reviewer"
	case said(system["status"]) != "":
		return "encrypted: " + said(system["status"]) + "; export it with its passphrase and add the file"
	}
	return ""
}

// at is the value at a path of groups.
func at(v any, path string) any {
	for name := range strings.SplitSeq(path, "/") {
		group, ok := v.(map[string]any)
		if !ok {
			return nil
		}
		v = group[name]
	}
	return v
}
