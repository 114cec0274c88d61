package main

import (
	"bufio"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// zanat serve says where it answers, shows the pages of the release and what lies
// beside them, and ends quietly when it is told to.
func TestServe(t *testing.T) {
	dir, build := demoData(t)
	cmd := zanat(t, "--data", dir, "serve", "--addr", "127.0.0.1:0")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill() })
	url, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	url = strings.TrimSpace(url)
	for path, want := range map[string]string{
		"":                              "Zgjidhni një vend në hartë",
		"municipality/40-kukes.sq.html": `href="../briefs/40-kukes.sq.html"`,
		"search.sq.html?q=kamarjere":    "occupation/5131.sq.html",
		"briefs/40-kukes.sq.html":       "Kukës",
		"numbers.csv":                   "mark,mart,measure",
	} {
		answer, err := http.Get(url + path)
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(answer.Body)
		answer.Body.Close()
		if err != nil || answer.StatusCode != 200 || !strings.Contains(string(body), want) {
			t.Errorf("%s: %s, %v, want %q", path, answer.Status, err, want)
		}
	}
	file, err := build.File("open.duckdb")
	if err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(file)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := http.Head(url + "data/" + filepath.Base(file))
	if err != nil {
		t.Fatal(err)
	}
	answer.Body.Close()
	if answer.ContentLength != info.Size() {
		t.Errorf("the open database has %d bytes, and %d are offered", info.Size(), answer.ContentLength)
	}
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err != nil {
		t.Error(err)
	}
}
