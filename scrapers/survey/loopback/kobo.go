package loopback

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"
)

func (s *Server) kobo(mux *http.ServeMux) {
	let := func(do http.HandlerFunc) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			if r.Header.Get("Authorization") != "Token "+Token {
				http.Error(w, `{"detail":"Invalid token."}`, http.StatusUnauthorized)
				return
			}
			do(w, r)
		}
	}
	mux.HandleFunc("GET /api/v2/assets/aZanat0123456789.json", let(func(w http.ResponseWriter, _ *http.Request) {
		var old []map[string]string
		for _, v := range s.form.versions {
			old = append(old, map[string]string{"uid": "v" + v})
		}
		send(w, map[string]any{"uid": "aZanat0123456789", "owner__username": "agim",
			"content":           map[string]any{"survey": s.form.koboSurvey(s.form.current())},
			"deployed_versions": map[string]any{"results": old}})
	}))
	mux.HandleFunc("GET /api/v2/assets/aZanat0123456789/versions/", let(func(w http.ResponseWriter, r *http.Request) {
		version := strings.TrimSuffix(strings.TrimPrefix(path.Base(r.URL.Path), "v"), ".json")
		send(w, map[string]any{"content": map[string]any{"survey": s.form.koboSurvey(version)}})
	}))
	mux.HandleFunc("GET /api/v2/assets/aZanat0123456789/data.json", let(s.koboData))
}

// koboSurvey is a version of the form as KoboToolbox keeps it.
func (f shape) koboSurvey(version string) (rows []map[string]string) {
	var in []string
	for _, q := range f.asked[version] {
		dir, name := path.Dir(q.path), path.Base(q.path)
		for len(in) > 0 && in[len(in)-1] != dir {
			rows = append(rows, map[string]string{"type": "end_group"})
			in = in[:len(in)-1]
		}
		kind := q.kind
		if q.group {
			kind = map[string]string{"structure": "begin_group", "repeat": "begin_repeat"}[q.kind]
			in = append(in, q.path)
		}
		rows = append(rows, map[string]string{"type": kind, "name": name})
	}
	return rows
}

func (s *Server) koboData(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	if s.Bad.Shift != nil {
		s.Bad.Shift(q.Get("start"), &s.all)
	}
	var rows []map[string]any
	for _, sub := range s.all {
		if s.Bad.Twice && sub.Edits > 0 {
			rows = append(rows, sub.kobo(sub.Edits-1))
		}
		rows = append(rows, sub.kobo(sub.Edits))
	}
	limit, _ := strconv.Atoi(q.Get("limit"))
	start, _ := strconv.Atoi(q.Get("start"))
	if limit < 1 || limit > 1000 {
		limit = 1000
	}
	var fields []string
	if json.Unmarshal([]byte(q.Get("fields")), &fields) != nil {
		fields = nil
	}
	to := min(start+limit, len(rows))
	page := []map[string]any{}
	for _, row := range rows[min(start, to):to] {
		for name := range row {
			if fields != nil && !slices.Contains(fields, name) {
				delete(row, name)
			}
		}
		page = append(page, row)
	}
	answer := map[string]any{"count": len(rows) + s.Bad.Count, "next": nil, "previous": nil, "results": page}
	if to < len(rows) {
		answer["next"] = s.at(r, url.Values{"start": {fmt.Sprint(to)}})
	}
	s.page(w, answer, start > 0)
}

// page sends a page, a part of it where the server breaks off.
func (s *Server) page(w http.ResponseWriter, answer any, later bool) {
	if !s.Bad.Cut || !later {
		send(w, answer)
		return
	}
	text, _ := json.Marshal(answer)
	w.Header().Set("Content-Type", "application/json")
	w.Write(text[:len(text)/2])
}

func send(w http.ResponseWriter, answer any) {
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(answer)
}

// kobo is one version of a submission as KoboToolbox delivers it.
func (s Submission) kobo(edit int) map[string]any {
	row := map[string]any{
		"_id": s.ID, "_uuid": s.uuid(edit), "_submission_time": "2026-05-04T07:30:00", "_status": "submitted_via_web",
		"__version__": "v" + s.Version, "meta/instanceID": "uuid:" + s.uuid(edit), "meta/rootUuid": "uuid:" + s.UUID,
		"_submitted_by": "agim", "_geolocation": []float64{41.32755, 19.8187}, "_validation_status": map[string]any{},
		"_attachments": []any{map[string]any{"filename": "agim/attachments/foto.jpg"}}, "_tags": []any{}, "_notes": []any{},
	}
	if edit > 0 {
		row["meta/deprecatedID"] = "uuid:" + s.uuid(edit-1)
	}
	if s.Rejected {
		row["_validation_status"] = map[string]any{"uid": "validation_status_not_approved", "by_whom": "agim"}
	}
	for name, v := range s.Answers {
		if v != "" {
			row[name] = v
		}
	}
	var occ []any
	for _, o := range s.Occ {
		one := map[string]any{}
		for name, v := range o {
			one["b/occ/"+name] = v
		}
		occ = append(occ, one)
	}
	if occ != nil {
		row["b/occ"] = occ
	}
	return row
}
