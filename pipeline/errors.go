package pipeline

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/zanat-al/zanat/pipeline/runs"
)

// Exit codes of the command.
const (
	ExitDone    = 0
	ExitFailed  = 1
	ExitUse     = 2  // wrong use
	ExitNothing = 3  // nothing found for that place or period
	ExitGate    = 4  // a quality gate stopped publication
	ExitSome    = 5  // some sources failed and others landed
	ExitRefused = 6  // refused for safety
	ExitMethod  = 64 // zanat method: no such method
	ExitLocked  = 75 // locked by another run
)

// Kinds of error that a caller can ask for with errors.Is.
var (
	ErrUse     = errors.New("wrong use")
	ErrNothing = errors.New("nothing found")
	ErrGate    = errors.New("a quality gate stopped publication")
	ErrSome    = errors.New("some sources failed")
	ErrRefused = errors.New("refused for safety")

	ErrNoMethod = errors.New("no such method")
)

// ExitCode is the exit code of the command for an error.
func ExitCode(err error) int {
	for _, k := range []struct {
		kind error
		code int
	}{
		{runs.ErrLocked, ExitLocked}, {ErrNoMethod, ExitMethod}, {ErrUse, ExitUse}, {ErrGate, ExitGate},
		{ErrRefused, ExitRefused}, {ErrSome, ExitSome},
		{ErrNothing, ExitNothing}, {runs.ErrNoBuild, ExitNothing},
	} {
		if errors.Is(err, k.kind) {
			return k.code
		}
	}
	if err != nil {
		return ExitFailed
	}
	return ExitDone
}

// kinded gives an error a kind without changing its words.
type kinded struct {
	error
	kind error
}

func (k kinded) Unwrap() []error { return []error{k.error, k.kind} }

func wrongUse(format string, args ...any) error {
	return kinded{fmt.Errorf(format, args...), ErrUse}
}

func nothing(format string, args ...any) error {
	return kinded{fmt.Errorf(format, args...), ErrNothing}
}

func refused(format string, args ...any) error {
	return kinded{fmt.Errorf(format, args...), ErrRefused}
}

// about says what was being done to which file. The readers name the file too, as
// they would in a run: it is told once.
func about(doing, name string, err error) error {
	said, named := err.Error(), filepath.Base(name)
	if at := (&fs.PathError{}); errors.As(err, &at) && said == at.Error() {
		said = at.Err.Error()
	}
	for strings.HasPrefix(said, named+": ") {
		said = said[len(named)+2:]
	}
	if rest, ok := strings.CutPrefix(said, named+" "); ok { // its line or its sheet follows
		return worded{err, doing + " " + name + " " + rest}
	}
	return worded{err, doing + " " + name + ": " + said}
}

// worded is an error in other words.
type worded struct {
	error
	said string
}

func (w worded) Error() string { return w.said }

func (w worded) Unwrap() error { return w.error }
