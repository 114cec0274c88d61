package pipeline

import (
	"cmp"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/warehouse/tables"
)

// sparkWorker builds the binary that a cluster is sent.
var sparkWorker = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "zanat-worker-")
	if err != nil {
		return "", err
	}
	file := filepath.Join(dir, "zanat-worker")
	cmd := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", file, "../zanat-worker")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	cmd.Stderr = os.Stderr
	return file, cmd.Run()
})

// twoExecutors is a cluster of two executors on this machine.
const twoExecutors = "local-cluster[2,1,1024]"

// spark is a cluster, or the test's end where this machine has none.
func spark(t *testing.T, master string, partitions int) *Spark {
	t.Helper()
	python := cmp.Or(os.Getenv("PYSPARK_PYTHON"), "python3")
	for _, need := range [][]string{
		{"spark-submit", "--version"}, {python, "-c", "import pyspark, pyarrow, pandas"}, {"java", "-version"},
	} {
		if out, err := exec.Command(need[0], need[1:]...).CombinedOutput(); err != nil {
			if os.Getenv("CI") == "true" {
				t.Fatalf("%v: %v\n%s", need, err, out)
			}
			t.Skipf("%s is missing: pyspark==4.3.0, pandas<3, pyarrow and Java 17 (.ci/requirements-spark.txt)", need[0])
		}
	}
	worker, err := sparkWorker()
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("SPARK_LOCAL_IP", "127.0.0.1")
	t.Setenv("SPARK_WORKER_DIR", t.TempDir())
	return &Spark{Master: master, Worker: worker, Partitions: partitions}
}

// faults makes a worker that is asked first by the driver, then by executors, and does
// once, for each stage that is named, what is written there, before it serves.
func (s *Spark) faults(t *testing.T, driver, executor map[string]string) {
	t.Helper()
	dir := t.TempDir()
	var b strings.Builder
	fmt.Fprintf(&b, "#!/bin/sh\nfor stage; do :; done\n"+
		"java() { p=$$; while [ \"$(cat /proc/$p/comm)\" != java ]; do p=$(cut -d' ' -f4 /proc/$p/stat); done; echo $p; }\n"+
		"if mkdir %[1]s/$stage 2>/dev/null; then case $stage in\n", dir)
	for stage, fault := range driver {
		fmt.Fprintf(&b, "%s) %s;;\n", stage, fault)
	}
	fmt.Fprintf(&b, "esac; elif mkdir %[1]s/$stage-again 2>/dev/null; then case $stage in\n", dir)
	for stage, fault := range executor {
		fmt.Fprintf(&b, "%s) echo >%s/done-%s; %s;;\n", stage, dir, stage, fault)
	}
	fmt.Fprintf(&b, "esac; fi\nexec %s \"$@\"\n", s.Worker)
	s.Worker = filepath.Join(dir, "faulty-worker")
	if err := os.WriteFile(s.Worker, []byte(b.String()), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		for stage := range executor {
			if _, err := os.Stat(filepath.Join(dir, "done-"+stage)); err != nil {
				t.Errorf("no worker of stage %s met its fault", stage)
			}
		}
	})
}

// shuffle writes the collected ads in another order.
func shuffle(seed uint64) step {
	return step{"shuffle", func(w *work, ctx context.Context) error {
		file := w.run.Path("collected/collected.parquet")
		ads, err := rows[tables.Collected](ctx, file)
		if err != nil {
			return err
		}
		rand.New(rand.NewPCG(seed, 1)).Shuffle(len(ads), func(i, j int) { ads[i], ads[j] = ads[j], ads[i] })
		return write(file, ads)
	}}
}

// alone are the sums of a run in one process.
func alone(t *testing.T) map[string]string {
	t.Helper()
	want, err := normalised(t, func(*Config) {})
	if err != nil {
		t.Fatal(err)
	}
	return want
}

func same(t *testing.T, want map[string]string, cluster *Spark, more ...step) {
	t.Helper()
	got, err := normalised(t, func(c *Config) { c.Spark = cluster }, more...)
	if err != nil {
		t.Fatal(err)
	}
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Errorf("(-one process +Spark):\n%s", diff)
	}
}

// A worker child and an executor are killed on the way: Spark tries again, and the rows
// are those of one process.
func TestSparkMakesTheSameRows(t *testing.T) {
	cluster := spark(t, twoExecutors, 7)
	cluster.faults(t, nil, map[string]string{"skills": "kill -9 $$", "flags": "kill -9 $(java)"})
	same(t, alone(t), cluster, shuffle(1))
}

// The driver is killed in the middle: the run fails and takes nothing.
func TestSparkWithoutItsDriver(t *testing.T) {
	cluster := spark(t, "local[2]", 2)
	cluster.faults(t, map[string]string{"skills": "kill -9 $(java)"}, nil)
	var made string
	look := step{"look", func(w *work, _ context.Context) error {
		made = w.run.Path("normalised/ad.parquet")
		return nil
	}}
	_, err := normalised(t, func(c *Config) { c.Spark = cluster }, look)
	if err == nil || !strings.Contains(err.Error(), "signal: killed") && !strings.Contains(err.Error(), "exit status 137") {
		t.Errorf("the run goes on, or ends otherwise: %v", err)
	}
	if _, err := os.Stat(made); !os.IsNotExist(err) {
		t.Errorf("a table of the killed run is there: %v", err)
	}
}

// However rows are cut and ordered, and wherever they are worked on, they are the same.
// It takes long: task check-cluster.
func TestSparkHoweverRowsAreCut(t *testing.T) {
	if os.Getenv("CLUSTER") != "all" {
		t.Skip("CLUSTER=all, or task check-cluster, also tries 1 and 64 partitions and a standalone cluster")
	}
	want := alone(t)
	for _, n := range []int{1, 7, 64} {
		t.Run(fmt.Sprint(n), func(t *testing.T) { same(t, want, spark(t, twoExecutors, n), shuffle(uint64(n))) })
	}
	t.Run("standalone", func(t *testing.T) { same(t, want, spark(t, standalone(t), 7)) })
}

// standalone starts a master and two workers, each a process of its own.
func standalone(t *testing.T) (master string) {
	t.Helper()
	spark(t, "", 0) // or skip
	found, err := exec.LookPath("spark-class")
	if err != nil {
		t.Fatal(err)
	}
	master = "spark://127.0.0.1:17077"
	start := func(args ...string) {
		cmd := exec.Command(found, args...)
		cmd.Env = append(os.Environ(), "SPARK_NO_DAEMONIZE=1")
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { cmd.Process.Kill(); cmd.Wait() })
	}
	start("org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", "17077", "--webui-port", "0")
	for range 2 {
		start("org.apache.spark.deploy.worker.Worker", "--cores", "1", "--memory", "1g", "--webui-port", "0", master)
	}
	return master
}
