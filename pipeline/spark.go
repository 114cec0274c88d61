package pipeline

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/apache/arrow-go/v18/arrow"

	"github.com/zanat-al/zanat/pipeline/runs"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// Spark is a cluster that runs the stages between collected and the warehouse.
type Spark struct {
	Master     string // local[2], spark://host:7077, k8s://… as spark-submit takes it
	Worker     string // the zanat-worker to send, or local:/path on every machine; beside zanat or in PATH when empty
	Partitions int    // of the shuffles; Spark's own when 0
}

//go:embed spark/zanat.py
var sparkProgram []byte

// sparkNote is the manifest of a run on Spark.
type sparkNote struct {
	Run   string
	Steps []struct {
		Name              string
		In, Refused, Rows int64
	}
	Rows map[string]int64
}

// onSpark has the cluster normalise what was collected, and takes its tables only
// when its manifest was renamed in and their rows are as many as it says.
func (w *work) onSpark(ctx context.Context) error {
	dir := w.run.Path("spark")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if err := w.submit(ctx, dir); err != nil {
		return fmt.Errorf("spark: %w", err)
	}
	text, err := os.ReadFile(filepath.Join(dir, "manifest.json"))
	if err != nil {
		return fmt.Errorf("spark ended without a manifest: %w", err)
	}
	var note sparkNote
	if err := json.Unmarshal(text, &note); err != nil {
		return fmt.Errorf("spark's manifest: %w", err)
	}
	from := filepath.Join(dir, "runs", note.Run)
	for _, err := range []error{
		gatherParts[tables.Ad](ctx, w, from, "ad", note), gatherParts[tables.AdSkill](ctx, w, from, "ad_skill", note),
		gatherParts[tables.AdFlag](ctx, w, from, "ad_flag", note), gatherParts[tables.Edge](ctx, w, from, "edge", note),
		gatherParts[tables.Notice](ctx, w, from, "notice", note), gatherParts[tables.Answer](ctx, w, from, "answer", note),
	} {
		if err != nil {
			return err
		}
	}
	return w.countSpark(ctx, from, note)
}

// submit runs the program and waits for it; what it says goes into the error.
func (w *work) submit(ctx context.Context, dir string) error {
	submit, err := exec.LookPath("spark-submit")
	if err != nil {
		submit = filepath.Join(os.Getenv("SPARK_HOME"), "bin", "spark-submit")
		if _, err := os.Stat(submit); err != nil {
			return wrongUse("no spark-submit in PATH or SPARK_HOME: pip install pyspark==4.3.0, with Java 17")
		}
	}
	worker, err := w.cfg.Spark.worker()
	if err != nil {
		return err
	}
	if dir, err = filepath.Abs(dir); err != nil {
		return err
	}
	program := filepath.Join(dir, "zanat.py")
	if err := os.WriteFile(program, sparkProgram, 0o600); err != nil {
		return err
	}
	args := []string{"--master", w.cfg.Spark.Master, "--conf", "spark.log.level=WARN", program, "--worker", worker, "--out", dir,
		"--collected", filepath.Join(filepath.Dir(dir), "collected"),
		"--partitions", fmt.Sprint(w.cfg.Spark.Partitions)}
	page, err := addedESCO(w.archive)
	if err != nil {
		return err
	}
	if page != nil {
		zip := filepath.Join(dir, "taxonomy.zip")
		if err := os.WriteFile(zip, page.Body, 0o600); err != nil {
			return err
		}
		args = append(args, "--taxonomy", zip)
	}
	cmd := exec.CommandContext(ctx, submit, args...)
	cmd.Env = append(os.Environ(), "ZANAT_EMPLOYER_KEY="+w.cfg.EmployerKey)
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	if err := cmd.Run(); err != nil {
		return errors.Join(ctx.Err(), fmt.Errorf("%w\n%s", err, lastLines(said.String(), 30)))
	}
	return nil
}

// worker is the binary that serves the stages.
func (s Spark) worker() (string, error) {
	if s.Worker != "" {
		return s.Worker, nil
	}
	if self, err := os.Executable(); err == nil {
		beside := filepath.Join(filepath.Dir(self), "zanat-worker")
		if _, err := os.Stat(beside); err == nil {
			return beside, nil
		}
	}
	found, err := exec.LookPath("zanat-worker")
	if err != nil {
		return "", wrongUse("no zanat-worker beside zanat or in PATH: CGO_ENABLED=0 go build ./zanat-worker, or name one with --worker")
	}
	return filepath.Abs(found)
}

func lastLines(s string, n int) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	return strings.Join(lines[max(0, len(lines)-n):], "\n")
}

// gatherParts writes a table's parts, in the order of their names, as the one file
// that the warehouse loads.
func gatherParts[T tables.Row](ctx context.Context, w *work, from, table string, note sparkNote) error {
	t := tables.Of[T]()
	out, err := create(w.run.Path("normalised/"+table+".parquet"), t)
	if err != nil {
		return err
	}
	err = eachPart(ctx, filepath.Join(from, table), func(b arrow.RecordBatch) error {
		if err := t.Match(b.Schema()); err != nil {
			return err
		}
		if int(b.NumCols()) != len(t.Columns) {
			return fmt.Errorf("table %s has %d columns, not %d", table, b.NumCols(), len(t.Columns))
		}
		batch := tables.Record(tables.Rows[T](b))
		defer batch.Release()
		return out.write(batch)
	})
	if err = errors.Join(err, out.close()); err != nil {
		return fmt.Errorf("spark: %w", err)
	}
	if want := note.Rows[table]; out.rows != want {
		return fmt.Errorf("spark: table %s has %d rows, its manifest says %d", table, out.rows, want)
	}
	return nil
}

// eachPart reads the Parquet files of a folder that Spark has finished.
func eachPart(ctx context.Context, folder string, do func(arrow.RecordBatch) error) error {
	if _, err := os.Stat(filepath.Join(folder, "_SUCCESS")); err != nil {
		return fmt.Errorf("%s is not finished: %w", filepath.Base(folder), err)
	}
	parts, err := filepath.Glob(filepath.Join(folder, "part-*.parquet"))
	if err != nil {
		return err
	}
	for _, part := range parts {
		if err := batches(ctx, part, atOnce, do); err != nil {
			return err
		}
	}
	return nil
}

// sparkRefusal is a row of the refusals that Spark keeps.
type sparkRefusal struct {
	_      struct{} `table:"refusal" about:"inputs that a stage did not take"`
	Stage  string   `col:"stage" class:"open" about:"stage that refused"`
	Key    string   `col:"key" class:"restricted" about:"what names the row"`
	Reason string   `col:"reason" class:"open" about:"why"`
}

// countSpark notes the stages as a run on one machine does.
func (w *work) countSpark(ctx context.Context, from string, note sparkNote) error {
	for _, s := range note.Steps {
		var refused []runs.Refusal
		if s.Refused > 0 {
			err := eachPart(ctx, filepath.Join(from, "refusal", s.Name), func(b arrow.RecordBatch) error {
				for _, r := range tables.Rows[sparkRefusal](b) {
					refused = append(refused, runs.Refusal{Stage: r.Stage, Key: r.Key, Reason: r.Reason})
				}
				return nil
			})
			if err != nil {
				return fmt.Errorf("spark: %w", err)
			}
		}
		count := runs.Step{Name: s.Name, In: s.In, Out: s.In - s.Refused, Refused: s.Refused, Rows: s.Rows}
		if err := w.run.Count(count, refused); err != nil {
			return err
		}
	}
	return nil
}
