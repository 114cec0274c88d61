package runs

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// Ledger is a file of JSON lines that only grows: each line is on the disk before
// Add returns. While it is open no other process can open it.
type Ledger struct {
	f *os.File
}

// OpenLedger opens a ledger, or begins one, and hands each line to a reader. A
// last line that was cut short by a crash is removed: what it told of had not
// been done. ErrLocked when another process has the ledger open.
func OpenLedger(file string, each func(line []byte) error) (*Ledger, error) {
	if _, err := os.Stat(file); errors.Is(err, os.ErrNotExist) {
		if err := begin(file); err != nil {
			return nil, err
		}
	}
	f, err := os.OpenFile(file, os.O_RDWR, 0)
	if err != nil {
		return nil, err
	}
	l := &Ledger{f}
	if err := l.open(each); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return l, nil
}

// begin makes an empty file that is still there after a crash.
func begin(file string) error {
	f, err := os.OpenFile(file, os.O_CREATE|os.O_RDWR, 0o644)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close(), syncDir(filepath.Dir(file)))
}

func (l *Ledger) open(each func([]byte) error) error {
	if err := hold(l.f); err != nil {
		return err
	}
	text, err := io.ReadAll(l.f)
	if err != nil {
		return err
	}
	whole := bytes.LastIndexByte(text, '\n') + 1
	if whole < len(text) {
		if err := errors.Join(l.f.Truncate(int64(whole)), l.f.Sync()); err != nil {
			return err
		}
	}
	if _, err := l.f.Seek(int64(whole), io.SeekStart); err != nil {
		return err
	}
	return lines(l.f.Name(), text[:whole], each)
}

// ReadLedger hands each line of a ledger to a reader, also while another process
// has it open. A ledger that is not there has no lines.
func ReadLedger(file string, each func(line []byte) error) error {
	text, err := os.ReadFile(file)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	return lines(file, text[:bytes.LastIndexByte(text, '\n')+1], each)
}

func lines(file string, text []byte, each func([]byte) error) error {
	n := 0
	for line := range bytes.Lines(text) {
		n++
		if err := each(line); err != nil {
			return fmt.Errorf("%s line %d: %w; the file was changed by hand or damaged: mend or delete the line", file, n, err)
		}
	}
	return nil
}

// Add writes one line and puts it on the disk. What could not be written whole is
// taken back.
func (l *Ledger) Add(v any) error {
	line, err := json.Marshal(v)
	if err != nil {
		return err
	}
	at, err := l.f.Seek(0, io.SeekCurrent)
	if err != nil {
		return err
	}
	_, err = l.f.Write(append(line, '\n'))
	if err == nil {
		return l.f.Sync()
	}
	_, back := l.f.Seek(at, io.SeekStart)
	return errors.Join(fmt.Errorf("ledger %s: %w", l.f.Name(), err), l.f.Truncate(at), back)
}

// Close lets go of the ledger.
func (l *Ledger) Close() error { return l.f.Close() }
