package main

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/zanat-al/zanat/pipeline"
	"github.com/zanat-al/zanat/pipeline/runs"
)

// asCommand makes the test binary run as the command itself; killIn makes it
// kill itself, as kill -9 would, a moment after the named step has begun.
const (
	asCommand = "ZANAT_TEST_AS_COMMAND"
	killIn    = "ZANAT_TEST_KILL_IN"
)

func TestMain(m *testing.M) {
	if os.Getenv(asCommand) != "" {
		os.Exit(run(kill))
	}
	testscript.Main(m, map[string]func(){"zanat": func() { os.Exit(run(func(string) {})) }, "book": book})
}

// kill is called as each step begins.
func kill(step string) {
	if step == os.Getenv(killIn) {
		time.AfterFunc(3*time.Millisecond, func() { syscall.Kill(os.Getpid(), syscall.SIGKILL) })
	}
}

// TestScripts goes through the door a user uses.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script", UpdateScripts: *update, Setup: withBoard,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"board": boardWord},
	})
}

// zanat is a command of this binary, not started yet.
func zanat(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), asCommand+"=1", "ZANAT_FORMATS=html") // all formats: see demoRun
	return cmd
}

// must runs a command and gives what it printed to stdout.
func must(t *testing.T, cmd *exec.Cmd) []byte {
	t.Helper()
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		t.Fatalf("%v: %v\n%s", cmd.Args[1:], err, &errs)
	}
	return out.Bytes()
}

// demoRun is one demo that several tests look at; none writes to it.
var demoRun = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "zanat-demo-")
	if err != nil {
		return "", err
	}
	cfg := pipeline.Default()
	cfg.Data = dir
	_, err = pipeline.Demo(context.Background(), cfg)
	return dir, err
})

// demoData is the data folder of the shared demo, and its build.
func demoData(t *testing.T) (string, *runs.Build) {
	t.Helper()
	dir, err := demoRun()
	if err != nil {
		t.Fatal(err)
	}
	build, err := runs.Current(dir)
	if err != nil {
		t.Fatal(err)
	}
	return dir, build
}

// shared is a file of the material beside the project; the test skips where
// there is none, in a user's clone.
func shared(t *testing.T, name string) string {
	t.Helper()
	path := filepath.Join("..", "shared", name)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("%s is not beside the project", name)
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		t.Fatal(err)
	}
	return abs
}
