package server

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"
)

// koboLimit is the most submissions that KoboToolbox gives on one page.
const koboLimit = "1000"

// koboAsset finds the form in an address of the API or of the web pages.
var koboAsset = regexp.MustCompile(`^(.*?)(?:/api/v2/assets|/?#/forms)/(\w+)(?:[/.?].*)?$`)

// readKobo says where a form lives: the address of its asset.
func readKobo(start, form string) (*url.URL, error) {
	m := koboAsset.FindStringSubmatch(start)
	if m == nil && form == "" {
		return nil, fmt.Errorf("start %q names no form; write https://SERVER/api/v2/assets/UID/", start)
	}
	server, uid := strings.TrimSuffix(start, "/"), form
	if m != nil {
		server, uid = m[1], m[2]
	}
	u, err := base(server)
	if err != nil {
		return nil, err
	}
	u.RawQuery, u.Fragment = "", ""
	return u.JoinPath("api/v2/assets", uid), nil
}

// kobo makes a pull from KoboToolbox.
func kobo(ctx context.Context, ask Ask, start, form string) (Pull, error) {
	asset, err := readKobo(start, form)
	if err != nil {
		return Pull{}, err
	}
	p := Pull{Tool: KoboBoard, Form: asset.Path[strings.LastIndexByte(asset.Path, '/')+1:]}
	questions, err := koboQuestions(ctx, ask, asset, &p)
	if err != nil {
		return p, err
	}
	list := asset.JoinPath("data.json")
	fields, err := json.Marshal(koboFields(questions))
	if err != nil {
		return p, err
	}
	list.RawQuery = url.Values{"limit": {koboLimit}, "start": {"0"}, "sort": {`{"_id":1}`},
		"fields": {string(fields)}}.Encode()
	rows, err := pager{ask, list, []string{"fields", "sort"}, "_id", readKoboPage}.all(ctx)
	if err != nil {
		return p, err
	}
	for _, r := range latest(rows) {
		key := koboKey(r)
		if notApproved(r) {
			p.Left = append(p.Left, Note{key, "not approved by the reviewer"})
			continue
		}
		p.Rows = append(p.Rows, koboRow(key, r, questions))
	}
	return p, nil
}

func readKoboPage(body []byte) (batch, error) {
	var page struct {
		Count   *int
		Next    string
		Results []row
	}
	if err := decode(body, &page); err != nil {
		return batch{}, err
	}
	b := batch{count: -1, rows: page.Results, next: page.Next}
	if page.Count != nil {
		b.count = *page.Count
	}
	return b, nil
}

// decode reads JSON and leaves numbers as they are written.
func decode(body []byte, into any) error {
	in := json.NewDecoder(bytes.NewReader(body))
	in.UseNumber()
	if err := in.Decode(into); err != nil {
		return fmt.Errorf("cannot be read (%w); is it the address of the API?", err)
	}
	return nil
}

// koboSystem are the columns about a submission that are asked for: none tells
// who sent it, from where or with what.
var koboSystem = []string{"_id", "_uuid", "_submission_time", "_validation_status", "__version__",
	"meta/instanceID", "meta/rootUuid", "meta/deprecatedID"}

// koboFields are the columns to ask for: the questions, and repeats whole.
func koboFields(questions []field) []string {
	fields := slices.Clone(koboSystem)
	for _, q := range questions {
		name := q.path
		if q.repeat != "" {
			name, _, _ = strings.Cut(q.repeat, "\x00")
		}
		if !slices.Contains(fields, name) {
			fields = append(fields, name)
		}
	}
	return fields
}

// latest keeps one version of each submission: of those with one id, or where
// one names another as the version that it takes the place of, the later.
func latest(rows []row) (kept []row) {
	gone, best := map[string]bool{}, map[string]row{}
	for _, r := range rows {
		if old := uuid(r["meta/deprecatedID"]); old != "" {
			gone[old] = true
		}
	}
	for _, r := range rows {
		old, ok := best[said(r["_id"])]
		later := cmp.Compare(said(old["_submission_time"]), said(r["_submission_time"])) <= 0
		if !ok || gone[uuid(old["_uuid"])] || later && !gone[uuid(r["_uuid"])] {
			best[said(r["_id"])] = r
		}
	}
	seen := map[string]bool{}
	for _, r := range rows {
		id := said(r["_id"])
		b := best[id]
		if seen[id] || gone[uuid(b["_uuid"])] {
			continue
		}
		seen[id] = true
		kept = append(kept, b)
	}
	return kept
}

func uuid(v any) string { return strings.TrimPrefix(said(v), "uuid:") }

// koboKey names a submission through all its edits: the id that it was first
// sent with.
func koboKey(r row) string {
	return cmp.Or(uuid(r["meta/rootUuid"]), uuid(r["_uuid"]), uuid(r["meta/instanceID"]), said(r["_id"]))
}

func notApproved(r row) bool {
	status := said(r["_validation_status"])
	if s, ok := r["_validation_status"].(map[string]any); ok {
		status = said(s["uid"])
	}
	return status == "validation_status_not_approved" || strings.EqualFold(status, "not approved")
}

func koboRow(key string, r row, questions []field) Row {
	out := Row{Key: key}
	for _, q := range questions {
		if q.repeat == "" {
			out.set(q.name(), said(r[q.path]))
		}
	}
	out.set("submitted", said(r["_submission_time"]))
	var nested func(prefix, repeat string, r row)
	nested = func(prefix, repeat string, r row) {
		for _, inner := range repeats(questions, repeat) {
			path := inner[strings.LastIndexByte(inner, 0)+1:]
			list, _ := r[path].([]any)
			for i, v := range list {
				one, ok := v.(map[string]any)
				if !ok {
					continue
				}
				at := fmt.Sprintf("%s%s[%d]/", prefix, path[strings.LastIndexByte(path, '/')+1:], i+1)
				for _, q := range questions {
					if q.repeat == inner {
						out.set(at+q.name(), said(one[q.path]))
					}
				}
				nested(at, inner, one)
			}
		}
	}
	nested("", "", r)
	return out
}
