// Package runs is what a run leaves behind: a build that is whole or not there,
// a record of what went in, what came out and what was refused, and the sums of
// every file, checked when a file is opened again.
//
//	data/archive/            kept: what the world said
//	data/builds/NAME/        one run's files, manifest.json written last
//	data/current             -> builds/NAME of the last run that ended well
//	data/open.duckdb …       -> current/open.duckdb …
//	data/runs/NAME.json      records, also of runs that failed
//
// A switch is one rename of data/current, so a reader sees one whole release.
package runs

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/zanat-al/zanat/warehouse/tables"
)

// keep is how many sealed builds stay on disk: the current one, and the one
// that readers may still have open.
const keep = 2

// linked are the names in data/ that follow the current build.
var linked = []string{"collected", "normalised", "warehouse.duckdb", "open.duckdb", "published"}

// Run is a run under way. It holds the lock of its data folder until Seal or Fail.
type Run struct {
	Record Record
	data   string // the data folder
	name   string // name of the build and of the record
	unlock func()
}

// Start takes the lock of a data folder and opens an empty build in it. What a
// killed run left half done is removed. ErrLocked when another run is under way.
func Start(data string, now time.Time, asOf, windowStart tables.Date) (*Run, error) {
	if err := os.MkdirAll(data, 0o755); err != nil {
		return nil, err
	}
	unlock, err := lock(filepath.Join(data, "lock"))
	if err != nil {
		return nil, err
	}
	r := &Run{data: data, unlock: unlock}
	if err := r.open(now); err != nil {
		unlock()
		return nil, fmt.Errorf("start a run in %s: %w", data, err)
	}
	r.Record = Record{Name: r.name, Status: "running", Started: now.UTC(),
		AsOf: asOf.String(), WindowStart: windowStart.String(), Versions: map[string]string{}}
	return r, r.note()
}

func (r *Run) open(now time.Time) error {
	if err := errors.Join(sweep(r.data), bury(r.data)); err != nil {
		return err
	}
	stamp := now.UTC().Format("20060102T150405Z")
	for n := 1; ; n++ {
		r.name = fmt.Sprintf("%s-%03d", stamp, n)
		_, err := os.Stat(filepath.Join(r.data, "runs", r.name+".json"))
		if errors.Is(err, os.ErrNotExist) {
			break
		}
	}
	// What is for restricted eyes can be opened by its owner only.
	return errors.Join(
		os.MkdirAll(r.Path("published/briefs"), 0o755),
		os.MkdirAll(r.Path("collected"), 0o700),
		os.MkdirAll(r.Path("normalised"), 0o700),
		os.MkdirAll(filepath.Join(r.data, "runs"), 0o700),
	)
}

// Path is where a file of this build lies.
func (r *Run) Path(name string) string {
	return filepath.Join(r.data, "builds", r.name, name)
}

// At notes which step begins.
func (r *Run) At(step string) error {
	r.Record.Step = step
	return r.note()
}

// Took notes how long a step took.
func (r *Run) Took(step string, d time.Duration) {
	r.Record.Millis = append(r.Record.Millis, Took{step, d.Milliseconds()})
}

// Count adds a step to the record. It errs when the sum does not hold: a row
// was lost.
func (r *Run) Count(s Step, refused []Refusal) error {
	if s.Refused != int64(len(refused)) || s.In != s.Out+s.Refused {
		return fmt.Errorf("step %s: %d in, %d out, %d refused (%d named): a row was lost",
			s.Name, s.In, s.Out, s.Refused, len(refused))
	}
	r.Record.Steps = append(r.Record.Steps, s)
	r.Record.Refusals = append(r.Record.Refusals, refused...)
	return r.note()
}

// note writes the record as it stands, so that a killed run can be told from
// one that never was. The refusals, which may be many, are written once: at the
// end.
func (r *Run) note() error {
	rec := r.Record
	if rec.Status == "running" {
		rec.Refusals = nil
	}
	return writeJSON(filepath.Join(r.data, "runs", r.name+".json"), rec)
}

// List writes inputs.txt, one line an archived page, and gives its sum.
func (r *Run) List(lines []string) error {
	text := []byte(strings.Join(lines, "\n") + "\n")
	sum := sha256.Sum256(text)
	r.Record.Inputs = Inputs{Pages: len(lines), SHA256: hex.EncodeToString(sum[:])}
	return os.WriteFile(r.Path("inputs.txt"), text, 0o600)
}

// Fail ends a run that went wrong: the record says why, the half-made build
// goes, the last good answer stays. It returns the error it was given.
func (r *Run) Fail(now time.Time, why error) error {
	defer r.unlock()
	r.Record.Status, r.Record.Error, r.Record.Ended = "failed", why.Error(), now.UTC()
	return errors.Join(why, r.note(), os.RemoveAll(r.Path("")))
}

// Seal ends a run that went well: the record and the sums of all files are
// written, everything is on the disk, and then the build becomes the current one.
func (r *Run) Seal(now time.Time) error {
	r.Record.Status, r.Record.Step, r.Record.Ended = "ended", "", now.UTC()
	err := writeJSON(r.Path("run.json"), r.Record)
	if err == nil {
		err = writeManifest(r.Path(""))
	}
	if err == nil {
		err = r.publish()
	}
	if err != nil {
		return r.Fail(now, fmt.Errorf("seal run %s: %w", r.name, err))
	}
	// Readers see the build now: whatever goes wrong from here on, it stays.
	defer r.unlock()
	return errors.Join(syncDir(r.data), r.note(), prune(r.data, r.name))
}

func (r *Run) publish() error {
	for _, name := range linked {
		link := filepath.Join(r.data, name)
		if _, err := os.Lstat(link); errors.Is(err, os.ErrNotExist) {
			if err := os.Symlink(filepath.Join("current", name), link); err != nil {
				return err
			}
		}
	}
	return relink(filepath.Join("builds", r.name), filepath.Join(r.data, "current"))
}

// relink points a symbolic link elsewhere in one step.
func relink(target, link string) error {
	beside := link + ".new"
	if err := os.Remove(beside); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if err := os.Symlink(target, beside); err != nil {
		return err
	}
	return os.Rename(beside, link)
}

// sweep removes builds without a manifest: a killed run left them. It never
// touches the build that readers see.
func sweep(data string) error {
	current := currentName(data)
	return eachBuild(data, func(dir string) error {
		if filepath.Base(dir) == current {
			return nil
		}
		if _, err := os.Stat(filepath.Join(dir, manifestName)); errors.Is(err, os.ErrNotExist) {
			return os.RemoveAll(dir)
		}
		return nil
	})
}

// prune removes sealed builds but the newest, and never the current one.
func prune(data, current string) error {
	var names []string
	err := eachBuild(data, func(dir string) error {
		names = append(names, filepath.Base(dir))
		return nil
	})
	slices.Sort(names)
	for i, name := range names {
		if name != current && i < len(names)-keep {
			err = errors.Join(err, os.RemoveAll(filepath.Join(data, "builds", name)))
		}
	}
	return err
}

func eachBuild(data string, do func(dir string) error) error {
	entries, err := os.ReadDir(filepath.Join(data, "builds"))
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	for _, e := range entries {
		err = errors.Join(err, do(filepath.Join(data, "builds", e.Name())))
	}
	return err
}

func writeJSON(file string, v any) error {
	text, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		return err
	}
	return writeWhole(file, append(text, '\n'))
}
