package loopback

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

const odkForm = "/v1/projects/7/forms/zanat_employer"

func (s *Server) odk(mux *http.ServeMux) {
	let := func(do http.HandlerFunc) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			// Central takes a user and a password over https only.
			if r.Header.Get("Authorization") != "Bearer "+Bearer {
				http.Error(w, `{"code":401.2,"message":"Could not authenticate"}`, http.StatusUnauthorized)
				return
			}
			do(w, r)
		}
	}
	mux.HandleFunc("POST /v1/sessions", func(w http.ResponseWriter, r *http.Request) {
		var who struct{ Email, Password string }
		if json.NewDecoder(r.Body).Decode(&who) != nil || who.Email != User || who.Password != Password {
			http.Error(w, `{"code":401.2}`, http.StatusUnauthorized)
			return
		}
		send(w, map[string]any{"token": Bearer, "expiresAt": "2026-05-05T09:00:00.000Z"})
	})
	mux.HandleFunc("DELETE /v1/sessions/current", let(func(w http.ResponseWriter, _ *http.Request) {
		send(w, map[string]any{"success": true})
	}))
	mux.HandleFunc("GET "+odkForm+"/fields", let(func(w http.ResponseWriter, _ *http.Request) {
		send(w, s.form.odkFields(s.form.current()))
	}))
	mux.HandleFunc("GET "+odkForm+"/versions/{version}/fields", let(func(w http.ResponseWriter, r *http.Request) {
		send(w, s.form.odkFields(r.PathValue("version")))
	}))
	mux.HandleFunc("GET "+odkForm+".svc/{table}", let(s.odata))
	mux.HandleFunc("GET "+odkForm+"/submissions.csv.zip", let(s.export))
}

// odkFields is a version of the form as Central tells it.
func (f shape) odkFields(version string) (all []map[string]any) {
	for _, q := range f.asked[version] {
		kind := map[string]string{"integer": "int", "text": "string", "start": "dateTime", "end": "dateTime",
			"select_one": "string", "select_multiple": "string", "deviceid": "string", "image": "binary"}[q.kind]
		if kind == "" {
			kind = q.kind
		}
		all = append(all, map[string]any{"path": "/" + q.path, "name": q.path[strings.LastIndexByte(q.path, '/')+1:],
			"type": kind, "binary": q.kind == "image", "selectMultiple": nil})
	}
	return all
}

// odata serves a table: the submissions, or the rows of the repeat.
func (s *Server) odata(w http.ResponseWriter, r *http.Request) {
	q, table := r.URL.Query(), r.PathValue("table")
	if s.Bad.Shift != nil {
		s.Bad.Shift(table+q.Get("$skiptoken"), &s.all)
	}
	var rows []map[string]any
	for _, sub := range slices.Backward(s.all) { // the latest come first
		switch table {
		case "Submissions":
			rows = append(rows, s.central(sub))
		case "Submissions.b.occ":
			for i, o := range sub.Occ {
				row := map[string]any{"__id": fmt.Sprintf("%x%d", sub.ID, i), "__Submissions-id": "uuid:" + sub.UUID}
				for name, v := range o {
					row[name] = v
				}
				rows = append(rows, row)
			}
		default:
			http.Error(w, `{"code":404.1}`, http.StatusNotFound)
			return
		}
	}
	var columns []string
	if q.Get("$select") != "" {
		columns = strings.Split(q.Get("$select"), ",")
	}
	for _, c := range columns {
		if !s.form.has(table, c) {
			http.Error(w, `{"code":400.29,"message":"Could not find a property named '`+c+`'"}`, http.StatusBadRequest)
			return
		}
	}
	top, _ := strconv.Atoi(q.Get("$top"))
	from, _ := strconv.Atoi(q.Get("$skiptoken"))
	to := min(from+max(top, 1), len(rows))
	page := []map[string]any{}
	for _, row := range rows[min(from, to):to] {
		page = append(page, selected(row, columns))
	}
	answer := map[string]any{"value": page, "@odata.context": s.URL + odkForm + ".svc/$metadata#" + table}
	if q.Get("$count") == "true" {
		answer["@odata.count"] = len(rows) + s.Bad.Count
	}
	if to < len(rows) {
		answer["@odata.nextLink"] = s.at(r, url.Values{"$skiptoken": {fmt.Sprint(to)}})
	}
	s.page(w, answer, from > 0)
}

// central is a submission as Central delivers it: only questions of the current
// version, null where it has none; what the form no longer asks is left out.
func (s *Server) central(sub Submission) map[string]any {
	row := map[string]any{"__id": "uuid:" + sub.UUID, "__system": map[string]any{
		"submissionDate": "2026-05-04T07:30:00.000Z", "updatedAt": nil, "submitterId": "5", "submitterName": "agim",
		"attachmentsPresent": 1, "attachmentsExpected": 1, "status": nil, "reviewState": nil, "deviceId": "collect:x",
		"edits": sub.Edits, "formVersion": sub.Version, "deletedAt": nil}}
	if sub.Rejected {
		row["__system"].(map[string]any)["reviewState"] = "rejected"
	}
	for _, q := range s.form.asked[s.form.current()] {
		switch {
		case q.path == "b/occ":
			put(row, q.path+"@odata.navigationLink", "Submissions('uuid:"+sub.UUID+"')/b/occ")
		case !q.group && !strings.HasPrefix(q.path, "b/occ/"):
			put(row, q.path, typed(q.kind, sub.Answers[q.path]))
		}
	}
	return row
}

func typed(kind, value string) any {
	switch {
	case value == "":
		return nil
	case kind == "integer":
		return json.Number(value)
	case kind == "geopoint":
		return map[string]any{"type": "Point", "coordinates": []float64{19.8187, 41.32755, 0}}
	}
	return value
}

// put sets a value at a path of groups.
func put(row map[string]any, path string, v any) {
	group, rest, ok := strings.Cut(path, "/")
	if !ok || strings.Contains(group, "@") {
		row[path] = v
		return
	}
	if row[group] == nil {
		row[group] = map[string]any{}
	}
	put(row[group].(map[string]any), rest, v)
}

// has says whether a table has a column.
func (f shape) has(table, column string) bool {
	if strings.HasPrefix(column, "__") {
		return true
	}
	path := strings.ReplaceAll(strings.TrimPrefix(strings.TrimPrefix(table, "Submissions"), "."), ".", "/")
	want := strings.TrimPrefix(path+"/"+column, "/")
	return slices.ContainsFunc(f.asked[f.current()], func(q question) bool { return q.path == want })
}

// selected is a row with the columns that were asked for.
func selected(row map[string]any, columns []string) map[string]any {
	if columns == nil {
		return row
	}
	kept := map[string]any{}
	for _, c := range columns {
		var v any = row
		for name := range strings.SplitSeq(c, "/") {
			if m, ok := v.(map[string]any); ok {
				v = m[name]
			}
		}
		put(kept, c, v)
	}
	return kept
}
