package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/apache/arrow-go/v18/arrow/ipc"

	"github.com/zanat-al/zanat/transforms"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// largest is what the binary may weigh, in bytes.
const largest = 15_000_000

// The binary is static, small, and knows neither cgo nor the database.
func TestBuildsWithoutCgo(t *testing.T) {
	for _, arch := range []string{"amd64", "arm64"} {
		file := filepath.Join(t.TempDir(), "zanat-worker")
		cmd := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", file, ".")
		cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS=linux", "GOARCH="+arch)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", arch, err, out)
		}
		info, err := os.Stat(file)
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("%s: %.1f MB", arch, float64(info.Size())/1e6)
		if info.Size() >= largest {
			t.Errorf("%s: %d bytes; it may have %d", arch, info.Size(), largest)
		}
	}
	cmd := exec.Command("go", "list", "-deps", ".")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	for dep := range strings.Lines(string(out)) {
		for _, no := range []string{"duckdb", "/parquet", "database/sql", "net/http", "runtime/cgo"} {
			if strings.Contains(dep, no) {
				t.Errorf("it needs %s", strings.TrimSpace(dep))
			}
		}
	}
}

func ads(t *testing.T) []byte {
	t.Helper()
	var in bytes.Buffer
	w := ipc.NewWriter(&in, ipc.WithSchema(tables.Of[tables.Collected]().Schema()))
	rec := tables.Record([]tables.Collected{
		{Source: "x", Key: "1", Title: "Kamarier", Body: "Bar në Vlorë kërkon kamarier."},
		{Source: "x", Key: "2", Title: "Kërkoj punë si kamarier", Body: "Jam 20 vjeç dhe kërkoj punë si kamarier."}})
	defer rec.Release()
	if err := errors.Join(w.Write(rec), w.Close()); err != nil {
		t.Fatal(err)
	}
	return in.Bytes()
}

func TestServesAStage(t *testing.T) {
	var out, told bytes.Buffer
	if err := run([]string{"ads"}, bytes.NewReader(ads(t)), &out, &told); err != nil {
		t.Fatal(err)
	}
	if want := `{"stage":"ads","in":2,"out":2}` + "\n"; told.String() != want {
		t.Errorf("want %s, got %s", want, told.String())
	}
	s, err := transforms.OpenStream(&out)
	if err != nil || !s.Next() {
		t.Fatal(err)
	}
	made, refused, err := transforms.Split(s.RecordBatch())
	if err != nil || len(refused) != 1 || made.NumRows() != 1 || s.Next() || s.Err() != nil {
		t.Errorf("%d ads, refused %v; %v, %v", made.NumRows(), refused, err, s.Err())
	}
	if code := tables.Rows[tables.Ad](made)[0].Municipality; code == nil || *code != "61" {
		t.Errorf("Vlorë is 61, got %v", code)
	}
}

// A user's ESCO finds its own skills, and the version that each skill names tells of it.
func TestReadsWithTheUsersTaxonomy(t *testing.T) {
	folder := t.TempDir()
	csv := filepath.Join(folder, "skills.csv")
	text := "uri,preferred_label,alt_labels,skill_type\nhttp://x/s1,polish copper kettles,,skill/competence\n"
	if err := os.WriteFile(csv, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	var in, out bytes.Buffer
	w := ipc.NewWriter(&in, ipc.WithSchema(tables.Of[tables.Ad]().Schema()))
	rec := tables.Record([]tables.Ad{{ID: 1, Title: "Kitchen helper", Lang: "en", Text: "You polish copper kettles."}})
	defer rec.Release()
	if err := errors.Join(w.Write(rec), w.Close()); err != nil {
		t.Fatal(err)
	}
	if err := run([]string{"--taxonomy", folder, "skills"}, &in, &out, io.Discard); err != nil {
		t.Fatal(err)
	}
	s, err := transforms.OpenStream(&out)
	if err != nil || !s.Next() {
		t.Fatal(err)
	}
	made := tables.Rows[tables.AdSkill](s.RecordBatch())
	if len(made) != 1 || made[0].Skill != "http://x/s1" || !strings.Contains(made[0].Taxonomy, "esco") {
		t.Errorf("got %+v", made)
	}
	for _, file := range []string{csv, filepath.Join(folder, "none.zip"), t.TempDir()} {
		if err := run([]string{"--taxonomy", file, "skills"}, &in, io.Discard, io.Discard); err == nil {
			t.Errorf("%s passes for a taxonomy", file)
		}
	}
}

func TestFaultsEndIt(t *testing.T) {
	for name, args := range map[string][]string{
		"no stage": nil, "two stages": {"ads", "skills"}, "no such stage": {"adz"}, "no such flag": {"--esco", "x", "ads"},
	} {
		if err := run(args, strings.NewReader(""), io.Discard, io.Discard); !errors.Is(err, errUse) {
			t.Errorf("%s: got %v", name, err)
		}
	}
	whole := ads(t)
	for name, in := range map[string][]byte{"nothing": nil, "noise": []byte("noise"), "no marker": whole[:len(whole)-8]} {
		var told bytes.Buffer
		if err := run([]string{"ads"}, bytes.NewReader(in), io.Discard, &told); err == nil || told.Len() > 0 {
			t.Errorf("%s: %v, told %q", name, err, told.String())
		}
	}
}
