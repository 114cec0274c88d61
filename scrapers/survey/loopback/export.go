package loopback

import (
	"archive/zip"
	"encoding/csv"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
)

// export is Central's CSV export. With deletedFields it has the questions of all
// versions; it has every column always, and the pictures where they are wanted.
func (s *Server) export(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	z := zip.NewWriter(w)
	defer z.Close()
	var paths []string
	add := func(version string) {
		for _, q := range s.form.asked[version] {
			if !q.group && !slices.Contains(paths, q.path) {
				paths = append(paths, q.path)
			}
		}
	}
	add(s.form.current())
	if q.Get("deletedFields") == "true" {
		for _, v := range s.form.versions {
			add(v)
		}
	}
	s.exportRoot(z, paths)
	s.exportOcc(z, paths)
	if q.Get("attachments") != "false" {
		if out, err := z.Create("media/foto.jpg"); err == nil {
			io.WriteString(out, "a picture")
		}
	}
}

func (s *Server) exportRoot(z *zip.Writer, paths []string) {
	out, err := z.Create("zanat_employer.csv")
	if err != nil {
		return
	}
	head := []string{"SubmissionDate"}
	for _, p := range paths {
		if !strings.HasPrefix(p, "b/occ/") {
			head = append(head, strings.ReplaceAll(p, "/", "-"))
		}
	}
	table := csv.NewWriter(out)
	defer table.Flush()
	table.Write(append(head, "KEY", "SubmitterName", "DeviceID"))
	for _, sub := range s.all {
		row := []string{"2026-05-04T07:30:00.000Z"}
		for _, h := range head[1:] {
			row = append(row, sub.Answers[strings.ReplaceAll(h, "-", "/")])
		}
		table.Write(append(row, "uuid:"+sub.UUID, "agim", "collect:x"))
	}
}

func (s *Server) exportOcc(z *zip.Writer, paths []string) {
	out, err := z.Create("zanat_employer-occ.csv")
	if err != nil {
		return
	}
	var head []string
	for _, p := range paths {
		if name, ok := strings.CutPrefix(p, "b/occ/"); ok {
			head = append(head, name)
		}
	}
	table := csv.NewWriter(out)
	defer table.Flush()
	table.Write(append(head, "PARENT_KEY", "KEY"))
	for _, sub := range s.all {
		for i, o := range sub.Occ {
			var row []string
			for _, h := range head {
				row = append(row, o[h])
			}
			key := "uuid:" + sub.UUID
			table.Write(append(row, key, fmt.Sprintf("%s/b/occ[%d]", key, i+1)))
		}
	}
}
