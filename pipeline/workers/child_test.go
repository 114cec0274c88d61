package workers

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/zanat-al/zanat/transforms"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// asChild makes the test binary serve a stage, with the fault that it names.
const asChild = "ZANAT_TEST_CHILD"

var twice = transforms.Each("twice", func(n tables.Notice, emit func(tables.Notice)) error {
	emit(n)
	emit(n)
	return nil
})

func TestMain(m *testing.M) {
	fault, child := os.LookupEnv(asChild)
	if !child {
		os.Exit(m.Run())
	}
	var told bytes.Buffer
	err := transforms.Serve(twice, os.Stdin, os.Stdout, &told)
	switch fault {
	case "silent":
		told.Reset()
	case "short":
		told.Reset()
		fmt.Fprintln(&told, `{"stage":"twice","in":3,"out":5}`)
	case "code":
		os.Exit(3)
	}
	if err != nil {
		os.Exit(1)
	}
	os.Stderr.Write(told.Bytes())
	os.Exit(0)
}

func child(fault string) *Child {
	return New("twice", func() *exec.Cmd {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), asChild+"="+fault)
		return cmd
	})
}

func TestRowsPassThroughAChild(t *testing.T) {
	c := child("")
	for _, n := range []int{2, 0, 1} {
		in := tables.Record(make([]tables.Notice, n))
		out, err := c.Apply(in)
		if err != nil || out.NumRows() != int64(2*n) {
			t.Fatal(out, err)
		}
		out.Release()
		in.Release()
	}
	if err := c.Close(); err != nil {
		t.Error(err)
	}
	if err := New("twice", nil).Close(); err != nil {
		t.Errorf("a child that was never asked: %v", err)
	}
}

func TestAChildIsNotBelieved(t *testing.T) {
	in := tables.Record(make([]tables.Notice, 3))
	defer in.Release()
	for fault, want := range map[string]string{
		"code": "exit status 3", "silent": "no trailer", "short": "trailer says",
	} {
		c := child(fault)
		if _, err := c.Apply(in); err != nil {
			t.Fatal(fault, err)
		}
		if err := c.Close(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v", fault, err)
		}
	}
	// Kill -9 before a batch and between batches.
	c := child("")
	if _, err := c.Apply(in); err != nil {
		t.Fatal(err)
	}
	c.cmd.Process.Kill()
	if _, err := c.Apply(in); err == nil {
		t.Error("a killed child answers")
	}
	if err := c.Close(); err == nil || !strings.Contains(err.Error(), "killed") {
		t.Errorf("killed: got %v", err)
	}
}
