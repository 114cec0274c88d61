package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// runNotebook executes a notebook where it lies, as a reader would.
const runNotebook = `import sys, nbformat, nbclient
nb = nbformat.read(sys.argv[1], as_version=4)
nbclient.NotebookClient(nb, timeout=120, resources={"metadata": {"path": "notebooks"}}).execute()`

func TestNotebooksRun(t *testing.T) {
	python := program(t, "python3")
	if out, err := exec.Command(python, "-c", "import nbclient, ipykernel, duckdb, pandas").CombinedOutput(); err != nil {
		t.Log(string(out))
		program(t, "python3 with nbclient, ipykernel, duckdb and pandas (.ci/requirements.txt)")
	}
	dir, _ := demoData(t)
	all, err := filepath.Glob("notebooks/*.ipynb")
	if err != nil || len(all) == 0 {
		t.Fatalf("no notebooks: %v", err)
	}
	for _, name := range all {
		cmd := exec.Command(python, "-c", runNotebook, name)
		cmd.Env = append(os.Environ(), "ZANAT_OPEN="+filepath.Join(dir, "open.duckdb"))
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", name, err, out)
		}
	}
}
