package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/zanat-al/zanat/publish/fixture"
)

// runNotebook executes a notebook where it lies, as a reader would.
const runNotebook = `import sys, nbformat, nbclient
nb = nbformat.read(sys.argv[1], as_version=4)
nbclient.NotebookClient(nb, timeout=120, resources={"metadata": {"path": "notebooks"}}).execute()`

// Each notebook runs from top to bottom over the demo, and what it asserts holds. One
// that needs the warehouse gets it; without it, the others' parts are left out.
func TestNotebooksRun(t *testing.T) {
	python := fixture.Program(t, "python3")
	if out, err := exec.Command(python, "-c", "import nbclient, ipykernel, duckdb, pandas, altair").CombinedOutput(); err != nil {
		t.Log(string(out))
		fixture.Missing(t, "python3 with nbclient, ipykernel, duckdb, pandas and altair (.ci/requirements.txt)")
	}
	dir, _ := demoData(t)
	all, err := filepath.Glob("notebooks/*.ipynb")
	if err != nil || len(all) != 5 {
		t.Fatalf("%d notebooks: %v", len(all), err)
	}
	for _, name := range all {
		t.Run(filepath.Base(name), func(t *testing.T) {
			t.Parallel()
			cmd := exec.Command(python, "-c", runNotebook, name)
			cmd.Env = append(os.Environ(), "ZANAT_OPEN="+filepath.Join(dir, "open.duckdb"),
				"ZANAT_WAREHOUSE="+filepath.Join(dir, "warehouse.duckdb"))
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Errorf("%v\n%s", err, out)
			}
		})
	}
}
