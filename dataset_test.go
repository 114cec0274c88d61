package main

import (
	"encoding/csv"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/zanat-al/zanat/publish/dataset"
	"github.com/zanat-al/zanat/publish/fixture"
)

// The data set of a release opens in the tools that researchers use, and passes the
// validators of those who wrote the formats.
func TestDataOpensElsewhere(t *testing.T) {
	dir, _ := demoData(t)
	data := filepath.Join(dir, "published", "data")
	for _, c := range []struct {
		name    string
		command []string
		want    string
	}{
		{"checksums", []string{"sha256sum", "--check", "--quiet", dataset.Sums}, ""},
		{"frictionless", []string{"frictionless", "validate", "datapackage.json"}, "VALID"},
		{"croissant", []string{"mlcroissant", "validate", "--jsonld", "croissant.json"}, "Done."},
		{"duckdb", []string{"duckdb", "-readonly", "-csv", "-noheader", "open.duckdb",
			".read " + absolute(t, "testdata/municipalities.sql")}, "61\n"},
		{"python", []string{"python3", absolute(t, "testdata/read_data.py")},
			"tables equal\nmunicipality 01\ndcat complete\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			cmd := exec.Command(fixture.Program(t, c.command[0]), c.command[1:]...)
			if c.name == "python" && exec.Command("python3", "-c", "import duckdb, pandas, rdflib").Run() != nil {
				fixture.Missing(t, "python3 with duckdb, pandas and rdflib (.ci/requirements.txt)")
			}
			cmd.Dir = data
			if out, err := cmd.CombinedOutput(); err != nil || !strings.Contains(string(out), c.want) {
				t.Errorf("%v:\n%s\nwant %q", err, out, c.want)
			}
		})
	}
}

// R is not on every machine of CI: where it is, it reads the CSV files, and with its
// package duckdb the database.
func TestDataOpensInR(t *testing.T) {
	rscript, err := exec.LookPath("Rscript")
	if err != nil {
		t.Skip("Rscript is missing")
	}
	dir, _ := demoData(t)
	plain := exec.Command(rscript, absolute(t, "testdata/read_data.R"))
	plain.Dir = filepath.Join(dir, "published", "data")
	if out, err := plain.CombinedOutput(); err != nil || !strings.Contains(string(out), "R reads 61") {
		t.Errorf("%v\n%s", err, out)
	}
	if exec.Command(rscript, "-e", "library(duckdb)").Run() != nil {
		t.Skip("R's package duckdb is missing")
	}
	cmd := exec.Command(rscript, "notebooks/first-look.R")
	cmd.Env = append(os.Environ(), "ZANAT_OPEN="+filepath.Join(dir, "open.duckdb"))
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

// Every table and column of the open database, and every formula that the gate may
// tell, has a sentence in English and in Albanian (publish/dataset/albanian.csv).
func TestCodebookIsWhole(t *testing.T) {
	dir, _ := demoData(t)
	albanian := map[string]bool{}
	for _, row := range readCSV(t, "publish/dataset/albanian.csv") {
		albanian[row[0]] = row[1] != ""
	}
	for _, row := range readCSV(t, filepath.Join(dir, "published", "data", "codebook.csv")) {
		if row[5] == "" {
			t.Errorf("%s %s has no comment", row[0], row[1])
		} else if row[6] == "" {
			t.Errorf("%s %s: publish/dataset/albanian.csv lacks %q", row[0], row[1], row[5])
		}
	}
	for _, row := range readCSV(t, "publish/release/said.csv")[1:] {
		if !albanian[row[2]] {
			t.Errorf("%s %s: publish/dataset/albanian.csv lacks %q", row[0], row[1], row[2])
		}
	}
}

func readCSV(t *testing.T, name string) [][]string {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func absolute(t *testing.T, name string) string {
	t.Helper()
	full, err := filepath.Abs(name)
	if err != nil {
		t.Fatal(err)
	}
	return full
}
