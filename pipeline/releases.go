package pipeline

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"

	"github.com/zanat-al/zanat/pipeline/runs"
	"github.com/zanat-al/zanat/publish/release"
)

// releasesFile is the ledger of releases: what each told and withheld, for its owner
// only. Without it nobody could see what two releases give away together.
func releasesFile(cfg Config) string { return filepath.Join(cfg.Data, "releases", "told.jsonl") }

// releases reads the ledger, oldest first.
func releases(cfg Config) (all []release.Told, err error) {
	err = runs.ReadLedger(releasesFile(cfg), func(line []byte) error {
		var t release.Told
		err := json.Unmarshal(line, &t)
		all = append(all, t)
		return err
	})
	return all, err
}

// tell writes a release into the ledger, before readers get it. The same numbers
// again are no new release.
func (w *work) tell() (err error) {
	if w.told.ID == "" {
		return nil
	}
	file, known := releasesFile(w.cfg), false
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		return err
	}
	l, err := runs.OpenLedger(file, func(line []byte) error {
		var t struct {
			ID string `json:"id"`
		}
		err := json.Unmarshal(line, &t)
		known = known || t.ID == w.told.ID
		return err
	})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, l.Close()) }()
	if err := os.Chmod(file, 0o600); err != nil || known {
		return err
	}
	return l.Add(w.told)
}

// noteRelease writes into the record what the gate withheld and warned of.
func (w *work) noteRelease(r release.Written) {
	w.told = r.Told
	for _, a := range r.Audits {
		w.run.Record.Withheld = append(w.run.Record.Withheld, runs.Withheld(a))
	}
	w.run.Record.Warnings = append(w.run.Record.Warnings, r.Warnings...)
	for _, words := range r.Warnings {
		w.cfg.Progress("warning: " + words)
	}
}
