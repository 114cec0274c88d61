package publish

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
)

// Format is what the table release says of itself. A file that says another
// thing, or nothing, is refused.
const Format = "zanat open release 1"

// ErrNotRelease is returned for a file that the gate did not write.
var ErrNotRelease = errors.New("not an open release")

// Snapshot is one open release, read whole when it is opened. It stays the same
// while a later run puts another file in its place.
type Snapshot struct {
	db      *sql.DB
	file    string
	release Release
	numbers
	reference
}

// Open reads an open release, read-only. Driver "duckdb" must be registered by
// the program (package warehouse does). A file that is no release gives
// ErrNotRelease, with the reason.
func Open(ctx context.Context, file string) (*Snapshot, error) {
	if strings.Contains(file, "?") { // the driver would cut the path there
		return nil, fmt.Errorf("open release %s: a path with ? cannot be opened; rename the folder", file)
	}
	db, err := sql.Open("duckdb", file+"?access_mode=READ_ONLY")
	if err != nil {
		return nil, fmt.Errorf("open release %s: %w: %w", file, ErrNotRelease, err)
	}
	s := &Snapshot{db: db, file: file}
	if err := s.read(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("open release %s: %w", file, err), db.Close())
	}
	return s, nil
}

// Close lets go of the file.
func (s *Snapshot) Close() error { return s.db.Close() }

// File is where the release lies.
func (s *Snapshot) File() string { return s.file }

// Release says what the release is made of.
func (s *Snapshot) Release() Release { return s.release }

func (s *Snapshot) read(ctx context.Context) (err error) {
	if err := s.db.PingContext(ctx); err != nil {
		return fmt.Errorf("%w: %w", ErrNotRelease, err)
	}
	// Not in the DSN: all who open a file in one process must agree on that.
	for _, set := range []string{"SET autoinstall_known_extensions = false", "SET autoload_known_extensions = false"} {
		if _, err := s.db.ExecContext(ctx, set); err != nil {
			return err
		}
	}
	if s.release, err = readRelease(ctx, s.db); err != nil {
		return fmt.Errorf("%w: %w", ErrNotRelease, err)
	}
	if s.numbers, err = readNumbers(ctx, s.db); err != nil {
		return err
	}
	if s.reference, err = readReference(ctx, s.db); err != nil {
		return err
	}
	return s.priorities(ctx)
}

func readRelease(ctx context.Context, db *sql.DB) (Release, error) {
	var format string
	err := db.QueryRowContext(ctx, "SELECT format FROM release").Scan(&format)
	if err != nil {
		return Release{}, err
	}
	if format != Format {
		return Release{}, fmt.Errorf("its format is %q, not %q", format, Format)
	}
	rows, err := all[Release](ctx, db, sqlOf("release"))
	if err != nil {
		return Release{}, err
	}
	if len(rows) != 1 {
		return Release{}, fmt.Errorf("table release has %d rows", len(rows))
	}
	return rows[0], nil
}
